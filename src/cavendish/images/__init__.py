"""Hostile bytes in, clean pictures out; clean pictures in, files out. Knows no runs and no HTTP."""
