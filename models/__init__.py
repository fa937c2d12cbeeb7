"""What infers. The built-in encoder needs no download; larger models are options."""
