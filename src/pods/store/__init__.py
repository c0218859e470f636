"""The file: where it is, how it is read, edited in place and saved so that nothing is lost."""
