"""Use cases: the only place that orders the rules. Knows the domain and protocols, no I/O."""
