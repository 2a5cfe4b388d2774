"""Casting: a noun becomes a model that can be placed. Knows words and models, not scenes."""
