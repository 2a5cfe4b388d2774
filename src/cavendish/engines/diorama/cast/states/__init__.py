"""States: what is done to a model after it is built: reshaped, overlaid, cut, printed on."""
