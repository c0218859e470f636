"""Thunderbird's address book, as CSV or with tabs, in the words of either side of the Atlantic."""

from pods.importers.flavours import Flavour, needs

ADDRESS_BOOK = Flavour(
    name="thunderbird",
    title="Thunderbird address book",
    needs=(needs("Display Name", "Primary Email"),),
    roles={
        "name": ("display name",),
        "first": ("first name",),
        "last": ("last name",),
        "nickname": ("nickname",),
        "organisation": ("organi[sz]ation",),
        "email": ("primary email", "secondary email"),
        "phone": ("mobile number", "home phone", "work phone"),
    },
    takes="Display Name, else First and Last Name, Nickname, e-mails, Mobile, Home, Work phone",
    leaves="addresses, job, organisation, web pages, birthday, custom fields, notes",
)
