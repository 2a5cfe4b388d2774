"""Geometry and materials as plain data: meshes, finishes, models. Knows no renderer."""
