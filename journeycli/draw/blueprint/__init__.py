"""The service blueprint: cells of a step under one another, and lines between those who act."""
