"""Engines turn a prompt and pictures into pictures. They know no HTTP, money or storage."""
