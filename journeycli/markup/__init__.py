"""Text as other programs read it: JSON, CSV, Markdown, XML, YAML and names of files, and nothing in it that they would act upon."""
