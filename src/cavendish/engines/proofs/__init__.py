"""Quoted text, read back from a finished picture and put right. Knows no engine."""
