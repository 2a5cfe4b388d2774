"""HTTP in, JSON out. Knows the service and the wire, no rules."""
