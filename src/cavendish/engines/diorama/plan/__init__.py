"""Words to a scene plan. Knows language; knows nothing of geometry or light transport."""
