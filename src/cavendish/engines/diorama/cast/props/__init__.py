"""Parametric recipes, one family a module."""
