"""What is said, as text: messages and formulas per language, and the code that fills them."""
