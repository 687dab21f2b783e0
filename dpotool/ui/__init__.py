"""The window: Qt, and only here."""

from dpotool.ui.bindings import leave_sources_unread

leave_sources_unread()
