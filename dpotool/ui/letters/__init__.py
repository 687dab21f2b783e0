"""Letters about cases: writing, looking at, sending out and logging them."""
