"""What git knows of journeys: what it ignores, what a revision keeps, and what has changed since."""
