"""What comes in: contacts of other programs, read by what is in a file, never by its name."""
