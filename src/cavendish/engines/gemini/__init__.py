"""The gemini engine: Google's own model over the Gemini API, by Google's SDK (extra "gemini")."""
