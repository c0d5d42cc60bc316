"""A journey as the bytes of a picture: what draws it, in which format, and within which bounds."""
