"""Which statement says what: the tables and keys of a document as a tree over its statements.

TOML lets one table be written as `[a.b]`, as dotted keys, inline, or only be implied by its
sub-tables, in any order. A `Node` says which of these it is, which is what decides where a new
key of it may stand.
"""

from pods.store.statements import ARRAY_TABLE, BYTE_ORDER_MARK, KEY, Statement, scan


class Node:
    """One key or table of the document; all numbers are indexes into `Outline.statements`.

    Attributes:
        children: what stands below, in the order of first mention.
        mention: the first statement that mentions it.
        header: its own `[header]`, or None.
        value: the `key = value` that gives it a value (inline tables too), or None.
        last_dotted: the last dotted key that adds to it, or None.
        dotted_in: the section (header index, -1 before the first) of these dotted keys.
        last_section: the last header of it or of a table below it, or None.
        elements: for an array of tables, its tables; else empty.
    """

    __slots__ = (
        "children",
        "dotted_in",
        "elements",
        "header",
        "last_dotted",
        "last_section",
        "mention",
        "value",
    )

    def __init__(self, mention: int) -> None:
        self.children: dict[str, Node] = {}
        self.mention = mention
        self.header: int | None = None
        self.value: int | None = None
        self.last_dotted: int | None = None
        self.dotted_in = -1
        self.last_section: int | None = None
        self.elements: list[Node] = []

    def statements(self) -> list[int]:
        """Return every statement that says it or something below it, sorted."""
        found: list[int] = []
        waiting = [self]
        while waiting:
            node = waiting.pop()
            found += [index for index in (node.header, node.value) if index is not None]
            waiting += node.children.values()
            waiting += node.elements
        return sorted(set(found))


class Outline:
    """A valid document with its statements, its comments and the tree of what they say."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.top = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
        self.statements, self.comments = scan(text)
        self.root = Node(-1)
        self._grow()

    def _grow(self) -> None:
        table, section = self.root, -1
        for index, statement in enumerate(self.statements):
            keys = statement.keys
            if statement.kind is not KEY:
                table, section = self._open_table(statement, index), index
                continue
            node = table
            if len(keys) > 1:
                for key in keys[:-1]:
                    node = _child(node, key, index)
                    node.last_dotted, node.dotted_in = index, section
            leaf = node.children[keys[-1]] = Node(index)
            leaf.value = index

    def _open_table(self, statement: Statement, index: int) -> Node:
        node = self.root
        node.last_section = index
        for key in statement.keys[:-1]:
            node = _child(node, key, index)
            node.last_section = index
        name = statement.keys[-1]
        if statement.kind is ARRAY_TABLE:
            array = node.children.setdefault(name, Node(index))
            array.last_section = index
            array.elements.append(Node(index))
            node = array.elements[-1]
        else:
            node = node.children.setdefault(name, Node(index))
        node.header = node.last_section = index
        return node

    def find(self, path: tuple[str, ...]) -> Node | None:
        """Return what stands at a path of keys, or None; inline tables are not entered."""
        node: Node | None = self.root
        for key in path:
            node = node.children.get(key) if node else None
        return node

    def section_end(self, section: int) -> int:
        """Return the index behind the last statement of a section (-1: before any header)."""
        index = section + 1
        while index < len(self.statements) and not self.statements[index].is_header:
            index += 1
        return index

    def block_start(self, index: int) -> int:
        """Return where a statement begins together with the comment lines glued above it.

        A comment right under a header, or at the top of the file, speaks of the whole table or
        file; it is not glued to the first key.
        """
        statement = self.statements[index]
        floor = self.statements[index - 1].end if index else self.top
        start = statement.start
        while start > floor:
            line = max(self.text.rfind("\n", floor, start - 1) + 1, floor)
            if not self.text[line:start].lstrip().startswith("#"):
                return start
            start = line
        is_first = index == 0 or (not statement.is_header and self.statements[index - 1].is_header)
        return statement.start if is_first else start

    def body_end(self, section: int) -> int:
        """Return where a section ends: behind its last key and the comments right below that.

        Comments behind a blank line, or glued to the next header, are not the section's.
        """
        following = self.section_end(section)
        end = self.statements[following - 1].end if following else self.top
        is_last = following == len(self.statements)
        ceiling = len(self.text) if is_last else self.block_start(following)
        while end < ceiling:
            line_end = self.text.find("\n", end) + 1 or len(self.text)
            if not self.text[end:line_end].lstrip().startswith("#"):
                break
            end = line_end
        return end


def _child(node: Node, key: str, index: int) -> Node:
    child = node.children.get(key)
    if child is None:
        child = node.children[key] = Node(index)
    return child.elements[-1] if child.elements else child
