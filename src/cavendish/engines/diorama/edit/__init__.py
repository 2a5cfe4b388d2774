"""Edits of photographs: an instruction read, its target found, its operations done."""
