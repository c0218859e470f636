"""The verbs: a book and a request become a changed book and a result, and nothing else happens."""
