"""What the world did that stops the officer, as opposed to our own mistakes."""


class CannotDo(Exception):
    """Something outside the program prevents what was asked.

    The message is one plain sentence for the officer: what is wrong, where, and what to do next.
    """


class NotUnderstood(CannotDo):
    """A text typed or imported cannot be read as the kind of value that its field holds."""
