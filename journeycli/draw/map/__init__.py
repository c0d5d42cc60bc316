"""The map: a row across the phases for each thing that is told of them."""
