"""What a data protection officer knows; standard library only."""
