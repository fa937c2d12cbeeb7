"""Makes the built-in encoder anew; needs the `train` extra, which nothing else does."""
