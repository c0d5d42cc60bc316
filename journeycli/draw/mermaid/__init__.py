"""What Mermaid draws: the text of its diagrams."""
