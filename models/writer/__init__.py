"""What writes sentences where the composer alone is not wanted: a chat model."""
