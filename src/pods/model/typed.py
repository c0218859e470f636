"""How somebody, or something, is typed in a command that we print: to be copied as it stands."""

from pods.model.book import Book
from pods.model.names import fold


def to_type(book: Book, person_id: str) -> str:
    """How a person is typed so that no other can be meant: the id, where in doubt with an @."""
    wanted = fold(person_id)
    is_taken = wanted == "me" or any(
        wanted in {fold(other.id), *fold(other.name).split()[:1]}
        for other in book.everybody()
        if other.id != person_id
    )
    if person_id == book.caller.id:
        return "me"
    return quoted(f"@{person_id}" if is_taken else person_id)


def quoted(text: str) -> str:
    """A text that a shell takes as one word, and as nothing else."""
    if text and all(letter.isalnum() or letter in "@._-" for letter in text):
        return text
    inner = text.replace("'", "'\"'\"'")
    return f"'{inner}'"
