"""Outlook on the desktop, on the web, and what Google and old LinkedIn wrote for it.

`Title` is the honorific here, `Job Title` the job. `E-mail Type` EX means a name inside a company
in the place of an address, which nobody outside can write to.
"""

from collections.abc import Mapping

from pods.importers.flavours import Flavour, needs

_ROLES: Mapping[str, tuple[str, ...]] = {
    "first": ("first name",),
    "middle": ("middle name",),
    "last": ("last name",),
    "nickname": ("nickname",),
    "organisation": ("company",),
    "email": ("e mail address", r"e mail \d+ address"),
    "phone": (
        "mobile phone",
        "primary phone",
        r"home phone( \d+)?",
        r"business phone( \d+)?",
        "other phone",
        "car phone",
    ),
    "labels": ("categories",),
}
_TAKES = (
    "First, Middle and Last Name, Nickname, E-mail Address 1-3, phones (mobile first), Categories"
)
_LEAVES = "Title (the honorific), Company, Job Title, addresses, birthday, notes, Exchange names"

WEB = Flavour(
    name="outlook-web",
    title="Outlook.com contacts",
    needs=(needs("First Name", "Last Name", "Given Yomi", "E-mail Address"),),
    roles=_ROLES,
    takes=_TAKES,
    leaves=_LEAVES,
)

DESKTOP = Flavour(
    name="outlook",
    title="Outlook contacts",
    needs=(needs("First Name", "Last Name", "E-mail Address"),),
    roles=_ROLES,
    takes=_TAKES,
    leaves=_LEAVES,
)
