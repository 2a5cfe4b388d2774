"""Photographs a shot: Mitsuba scenes, passes, denoising, development."""
