"""The walk: the whole journey as a conversation of small steps, over the same actions."""
