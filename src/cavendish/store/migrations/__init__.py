"""Schema changes, in order; each is run once, at start, before anything else."""
