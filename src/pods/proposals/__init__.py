"""From a book to a question of grouping and back: who may be asked, and which hours hold."""
