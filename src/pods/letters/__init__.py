"""WORDS: the letters a Caller copies and sends. Nothing is ever sent from here.

- `pods.letters.texts`: the built-in letters; `[templates]` of the file overrides them by name.
- `pods.letters.placeholders`: every `{placeholder}` there is, and what it becomes.
- `pods.letters.letter`: `write_letter`, from a book and a person to subject and body.
- `pods.letters.checks`: placeholders in the file that do not exist.
"""
