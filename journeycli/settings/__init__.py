"""What a team has settled on, where it is found and how it is read, and which rules that leaves."""
