"""Pictures of a journey: measured text, a pinned canvas, a module per view; pure, no engine and no file is touched."""
