"""From bytes to a journey, strictly: text, YAML, schema, model, and what to say where one of them is not right."""
