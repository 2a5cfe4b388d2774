"""Sets: what stands around the things of a plan, one module a place."""
