"""A piece of paper with a page on it, drawn again only when the page is another one."""

from textual.widgets import Static

from pods.view.page import Page


class Paper(Static):
    """Shows a page; every word on it has passed the gate, and none is read as markup."""

    def __init__(
        self,
        page: Page | None = None,
        *,
        id: str | None = None,  # noqa: A002 - as every widget calls it
        classes: str | None = None,
    ) -> None:
        super().__init__(page or Page(), markup=False, id=id, classes=classes)
        self._page = page or Page()

    def tell(self, page: Page) -> None:
        """Show this page; laying everything out again for the same words would be slow."""
        if page.blocks != self._page.blocks:
            self._page = page
            self.update(page)
