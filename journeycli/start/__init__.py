"""The first journey: from a plain list of what somebody does now to a file that teaches how to go on (D04.6)."""
