"""SQLAlchemy Core tables and queries for SQLite and PostgreSQL. Knows the domain, no rules."""
