"""A client of the API, as small as the command line needs. Knows the wire alone."""
