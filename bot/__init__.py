"""What a person sees and decides: the command line, answering, and in time Telegram and review."""
