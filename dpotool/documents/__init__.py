"""What leaves the program as a document, and what comes in."""
