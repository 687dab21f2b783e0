"""A length of time, in words."""

from dpotool.ui.widgets.line_field import LineField


class PeriodField(LineField):
    """A line for how long something is kept; below it stands how the words were read."""
