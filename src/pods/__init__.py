"""A companion for the Caller: people, small groups, invitations, meetings, in one plain file."""

__version__ = "0.1.0"
