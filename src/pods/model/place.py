"""Where a town, village or island is, so that ways can be compared."""

from pydantic import Field

from pods.model.entry import Named


class Place(Named):
    """Where on the map a place is that people live in, for pods that meet in person."""

    name: str | None = Field(None, description="As people write it, if not like this id.")
    latitude: float = Field(ge=-90, le=90, description="Degrees north: 38.53.")
    longitude: float = Field(ge=-180, le=180, description="Degrees east: -28.52.")

    @property
    def title(self) -> str:
        """What people call it."""
        return self.name or self.id
