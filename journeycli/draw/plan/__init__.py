"""The channel plan: channels against phases."""
