"""Google Contacts, as it exports tables now and as it did before 2024.

The columns are numbered and grow with what there is to say. A star marks the preferred address,
and the groups that Google makes itself.
"""

from pods.importers.flavours import Flavour, needs

_LEAVES = "notes, photo, birthday, addresses, organisation, websites, events, relations"

NOW = Flavour(
    name="google",
    title="Google contacts",
    needs=(
        needs("First Name", "Last Name", "E-mail 1 - Value"),
        needs("First Name", "Last Name", "Phonetic First Name", "File As"),
    ),
    roles={
        "first": ("first name",),
        "middle": ("middle name",),
        "last": ("last name",),
        "nickname": ("nickname",),
        "organisation": ("organization name",),
        "email": (r"e mail \d+ value",),
        "phone": (r"phone \d+ value",),
        "mark": (r"(e mail|phone) \d+ label",),
        "labels": ("labels",),
    },
    takes="First, Middle and Last Name, Nickname, E-mail N, Phone N, Labels",
    leaves=_LEAVES,
)

BEFORE = Flavour(
    name="google-old",
    title="Google contacts (older export)",
    needs=(
        needs("Name", "Given Name", "Family Name", "Group Membership"),
        needs("Name", "Given Name", "Family Name", "E-mail 1 - Value"),
        needs("Name", "Given Name", "Family Name", "Yomi Name"),
    ),
    roles={
        "name": ("name",),
        "first": ("given name",),
        "middle": ("additional name",),
        "last": ("family name",),
        "title": ("name prefix",),
        "nickname": ("nickname",),
        "organisation": (r"organization \d+ name",),
        "email": (r"e mail \d+ value",),
        "phone": (r"phone \d+ value",),
        "mark": (r"(e mail|phone) \d+ type",),
        "labels": ("group membership",),
    },
    takes="Name, else Given, Additional and Family Name, Nickname, E-mail N, Phone N, "
    "Group Membership",
    leaves=_LEAVES,
)
