"""The flow: cards in columns, and the ways between them round each other."""
