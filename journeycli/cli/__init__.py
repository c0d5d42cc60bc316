"""The shell: commands, flags, exit statuses and the one place where errors become messages."""
