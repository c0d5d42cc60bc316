"""What the tool documents of itself: the rules, the format and the settings, as pages."""
