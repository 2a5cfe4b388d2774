"""Prompts as the long, precise captions that image models are trained on. Knows no engine."""
