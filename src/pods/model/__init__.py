"""The nouns: what the file says, as frozen models, and who is meant by a name."""
