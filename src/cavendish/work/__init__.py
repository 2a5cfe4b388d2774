"""A run's life after submit. Knows the service and the engines' seam, no HTTP."""
