"""Parts from which pages and forms are made."""
