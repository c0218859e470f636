"""Places people name that no zone is named after, and abbreviations that are no zones.

Only used to say "did you mean": never to guess a zone. Keys are without accents and spaces.
"""

ZONES_OF_PLACES: dict[str, tuple[str, ...]] = {
    # cities in their own language, and large ones without a zone of their own
    "lisboa": ("Europe/Lisbon",), "porto": ("Europe/Lisbon",), "coimbra": ("Europe/Lisbon",),
    "acores": ("Atlantic/Azores",), "pico": ("Atlantic/Azores",), "faial": ("Atlantic/Azores",),
    "pontadelgada": ("Atlantic/Azores",), "funchal": ("Atlantic/Madeira",),
    "barcelona": ("Europe/Madrid",), "valencia": ("Europe/Madrid",),
    "tenerife": ("Atlantic/Canary",), "canarias": ("Atlantic/Canary",),
    "edinburgh": ("Europe/London",), "manchester": ("Europe/London",),
    "munich": ("Europe/Berlin",), "munchen": ("Europe/Berlin",), "koln": ("Europe/Berlin",),
    "hamburg": ("Europe/Berlin",), "frankfurt": ("Europe/Berlin",),
    "wien": ("Europe/Vienna",), "praha": ("Europe/Prague",), "bruxelles": ("Europe/Brussels",),
    "geneve": ("Europe/Zurich",), "geneva": ("Europe/Zurich",), "roma": ("Europe/Rome",),
    "milano": ("Europe/Rome",), "milan": ("Europe/Rome",), "kobenhavn": ("Europe/Copenhagen",),
    "warszawa": ("Europe/Warsaw",), "krakow": ("Europe/Warsaw",),
    "rotterdam": ("Europe/Amsterdam",), "lyon": ("Europe/Paris",), "athina": ("Europe/Athens",),
    "nyc": ("America/New_York",), "boston": ("America/New_York",), "miami": ("America/New_York",),
    "washington": ("America/New_York",), "atlanta": ("America/New_York",),
    "montreal": ("America/Toronto",), "sanfrancisco": ("America/Los_Angeles",),
    "seattle": ("America/Los_Angeles",), "portland": ("America/Los_Angeles",),
    "austin": ("America/Chicago",), "dallas": ("America/Chicago",), "houston": ("America/Chicago",),
    "rio": ("America/Sao_Paulo",), "riodejaneiro": ("America/Sao_Paulo",),
    "delhi": ("Asia/Kolkata",), "mumbai": ("Asia/Kolkata",), "bangalore": ("Asia/Kolkata",),
    "bengaluru": ("Asia/Kolkata",), "beijing": ("Asia/Shanghai",), "osaka": ("Asia/Tokyo",),
    "telaviv": ("Asia/Jerusalem",), "capetown": ("Africa/Johannesburg",),
    "canberra": ("Australia/Sydney",), "wellington": ("Pacific/Auckland",),
    # countries with one zone, or one that most people live in
    "portugal": ("Europe/Lisbon",), "spain": ("Europe/Madrid",), "france": ("Europe/Paris",),
    "germany": ("Europe/Berlin",), "poland": ("Europe/Warsaw",), "italy": ("Europe/Rome",),
    "uk": ("Europe/London",), "england": ("Europe/London",), "scotland": ("Europe/London",),
    "ireland": ("Europe/Dublin",), "netherlands": ("Europe/Amsterdam",),
    "greece": ("Europe/Athens",), "switzerland": ("Europe/Zurich",), "austria": ("Europe/Vienna",),
    "brazil": ("America/Sao_Paulo",), "india": ("Asia/Kolkata",), "japan": ("Asia/Tokyo",),
    "kenya": ("Africa/Nairobi",), "newzealand": ("Pacific/Auckland",),
    # abbreviations: each is several clocks over the year, or several countries
    "wet": ("Europe/Lisbon",), "west": ("Europe/Lisbon",),
    "bst": ("Europe/London",), "cest": ("Europe/Berlin", "Europe/Paris", "Europe/Madrid"),
    "eest": ("Europe/Athens", "Europe/Helsinki"), "ist": ("Asia/Kolkata", "Europe/Dublin"),
    "et": ("America/New_York",), "edt": ("America/New_York",), "ct": ("America/Chicago",),
    "cdt": ("America/Chicago",), "cst": ("America/Chicago",), "mt": ("America/Denver",),
    "mdt": ("America/Denver",), "pt": ("America/Los_Angeles",), "pst": ("America/Los_Angeles",),
    "pdt": ("America/Los_Angeles",), "aest": ("Australia/Sydney",), "nzst": ("Pacific/Auckland",),
    "nzdt": ("Pacific/Auckland",), "jst": ("Asia/Tokyo",), "z": ("UTC",), "zulu": ("UTC",),
}  # fmt: skip
