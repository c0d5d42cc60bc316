"""The findings as tasks, in an order one can work through (D04.6)."""
