"""The flat route: pages of type, painted and printed pictures, from the same plan and shot."""
