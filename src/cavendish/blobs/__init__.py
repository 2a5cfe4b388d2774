"""Stored bytes and the signed links to them. Knows no runs and no HTTP."""
