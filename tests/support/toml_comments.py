"""Finds the comments of a TOML text by walking over its characters: slow, plain, independent."""


def comments_in(text: str) -> set[str]:
    """Find the comments by walking over the characters."""
    found, position = set(), 0
    quote = ""
    while position < len(text):
        if quote:
            if len(quote) in (1, 3) and quote[0] == '"' and text[position] == "\\":
                position += 2
            elif text.startswith(quote, position):
                position += len(quote)
                while len(quote) == 3 and text[position : position + 1] == quote[0]:
                    position += 1
                quote = ""
            else:
                position += 1
        elif text[position] in "\"'":
            sign = text[position]
            quote = sign * 3 if text.startswith(sign * 3, position) else sign
            position += len(quote)
        elif text[position] == "#":
            end = text.find("\n", position)
            end = len(text) if end < 0 else end
            found.add(text[position:end].rstrip("\r").rstrip(" "))
            position = end
        else:
            position += 1
    return found
