"""An array of the document, taken apart into its lines and items, so that both can be kept."""

from pods.store.render import INDENT
from pods.store.statements import Span, end_of_value


class Cell:
    """One item as written, and the text behind it up to the next item, comment or line break.

    `origin` counts the items as they were; a new item has none.
    """

    def __init__(self, text: str, *, gap: str = "", origin: int | None = None) -> None:
        self.text = text
        self.gap = gap
        self.origin = origin
        self.ended_its_row = False


class Row:
    """One line of the array (an item that spans lines counts as being on one)."""

    def __init__(self, lead: str = "", *, newline: str = "") -> None:
        self.lead = lead
        self.cells: list[Cell] = []
        self.comment = ""
        self.newline = newline
        self.has_new_neighbours = False

    def __str__(self) -> str:
        items = "".join(cell.text + cell.gap for cell in self.cells)
        return f"{self.lead}{items}{self.comment}{self.newline}"


class Rows:
    """All lines of the array that opens at `start`; the first shares its line with the `[`.

    Commas are moved right behind their items, so that every row stands for itself.
    """

    def __init__(self, text: str, start: int) -> None:
        self.spans: list[Span] = []  # of the items as they were
        self.rows = self._read(text, start)
        cells = self.cells()
        self.has_last_comma = (
            _sign_behind(text, self.spans[-1][1]) == "," if cells else not self.is_one_line
        )
        for row in self.rows:
            row.lead = row.lead.replace(", ", "").replace(",", "")
            if row.cells:
                row.cells[-1].ended_its_row = True
        for cell in cells if self.has_last_comma else cells[:-1]:
            if "," not in cell.gap:
                cell.gap = "," + cell.gap
        self._last_gap = cells[-1].gap if cells else ""
        inner = [cell.gap for cell in cells if not cell.ended_its_row]
        self.inner_gap = inner[0] if inner else ", "

    def __str__(self) -> str:
        return "[" + "".join(map(str, self.rows)) + "]"

    def cells(self) -> list[Cell]:
        """Return all items in order."""
        return [cell for row in self.rows for cell in row.cells]

    @property
    def is_one_line(self) -> bool:
        """Whether the array has no line break between its items."""
        return len(self.rows) == 1

    @property
    def is_packed(self) -> bool:
        """Whether new items join a row rather than getting one of their own."""
        return self.is_one_line or any(len(row.cells) > 1 for row in self.rows)

    def item_lead(self) -> str:
        """Return the indentation of the items that stand on lines of their own."""
        below = [row for row in self.rows[1:] if row.cells or row.comment]
        with_items = [row for row in below if row.cells]
        if below:
            return (with_items or below)[0].lead
        return self.rows[-1].lead + INDENT

    def drop_emptied(self, emptied: list[Row]) -> list[str]:
        """Drop rows whose items are all gone; return the comments that go with them."""
        rows = self.rows
        comments = [row.comment for row in emptied if row.comment]
        for row in emptied:
            row.comment = ""
            if row is rows[0]:
                row.lead = ""
            elif row is not rows[-1]:
                rows.remove(row)
        if not any(row.cells or row.comment for row in rows):
            self.rows = [Row()]
        return comments

    def settle_commas(self) -> None:
        """Let every item but the last have its comma, and the last as it was."""
        placed = [(row, cell) for row in self.rows for cell in row.cells]
        for row, cell in placed[:-1]:
            if cell is not row.cells[-1]:
                if cell.ended_its_row or "," not in cell.gap:
                    cell.gap = self.inner_gap
                continue
            if "," not in cell.gap:
                cell.gap = "," + cell.gap
            if row.has_new_neighbours and not row.comment:
                cell.gap = cell.gap.rstrip(" \t")
        if not placed:
            return
        row, cell = placed[-1]
        if row is self.rows[-1]:
            cell.gap = self._last_gap
        elif self.has_last_comma and "," not in cell.gap:
            cell.gap = "," + cell.gap
        elif not self.has_last_comma:
            cell.gap = cell.gap.replace(",", "", 1)

    def _read(self, text: str, start: int) -> list[Row]:
        position = mark = start + 1
        rows = [Row()]
        while True:  # once per item, comment and line break
            character, row = text[position], rows[-1]
            if character in " \t\r,":
                position += 1
                continue
            between = text[mark:position]
            if character == "\n":
                row.newline = "\r\n" if between.endswith("\r") else "\n"
                between = between.removesuffix("\r")
            _keep_between(row, between)
            if character == "]":
                return rows
            if character == "\n":
                position += 1
                rows.append(Row())
            elif character == "#":
                row.comment = text[position : text.index("\n", position)].removesuffix("\r")
                position += len(row.comment)
            else:
                end = end_of_value(text, position)
                row.cells.append(Cell(text[position:end], gap="", origin=len(self.spans)))
                self.spans.append((position, end))
                position = end
            mark = position


def _keep_between(row: Row, between: str) -> None:
    if row.cells and not row.comment:
        row.cells[-1].gap = between
    elif not row.comment:
        row.lead = between


def _sign_behind(text: str, position: int) -> str:
    """Return the first character from here on that is neither space nor comment."""
    while text[position] in " \t\r\n#":
        position = text.index("\n", position) if text[position] == "#" else position + 1
    return text[position]
