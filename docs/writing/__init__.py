"""Writes the parts of the pages that the program itself knows best."""
