"""What follows from a journey: the questions that rules, walks and comparisons ask of it, each answered in one place."""
