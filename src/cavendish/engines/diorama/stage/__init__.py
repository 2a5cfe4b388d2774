"""Arranges models into a shot: sets, layout, light rigs, camera. Knows no renderer."""
