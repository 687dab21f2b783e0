"""The parts of the page Retention."""
