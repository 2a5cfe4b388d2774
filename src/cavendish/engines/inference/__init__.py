"""The openai engine: inference servers that speak OpenAI's images API, one or many."""
