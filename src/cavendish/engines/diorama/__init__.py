"""Diorama: a CPU engine that photographs miniature sets built from the prompt."""
