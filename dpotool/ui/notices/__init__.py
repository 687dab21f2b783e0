"""The editor of privacy notices: its sections, its text, and the pages as they will print."""
