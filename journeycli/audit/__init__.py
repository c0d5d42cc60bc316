"""From a journey to its findings: each file read, held against the rules, and what is accepted left out."""
