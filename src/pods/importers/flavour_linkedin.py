"""LinkedIn's Connections.csv, with or without the paragraph of notes above its header."""

from pods.importers.flavours import Flavour, needs

CONNECTIONS = Flavour(
    name="linkedin",
    title="LinkedIn connections",
    needs=(
        needs("First Name", "Last Name", "Connected On"),
        needs("First Name", "Last Name", "Email Address", "Company", "Position"),
    ),
    roles={
        "first": ("first name",),
        "last": ("last name",),
        "email": ("email address",),
    },
    takes="First and Last Name, Email Address (where they let you have it)",
    leaves="URL, Company, Position, Connected On",
)
