"""People, animals and their kin as figurines."""
