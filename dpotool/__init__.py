"""A desktop toolkit for the data protection officer of a small organisation."""

__version__ = "0.1.0"
