"""Cavendish: a self-hosted image-generation API with its own CPU engine."""

__version__ = "0.1.0"
