"""Any table whose columns are called what they are, in one of several languages; and our own.

Outlook and Thunderbird translate their headers; so do people who keep a list of their own.
"""

from pods.importers.flavours import Flavour, needs

OURS = Flavour(
    name="pods",
    title="People exported by pods",
    needs=(needs("id", "name", "time-zone", "do-not-contact"),),
    roles={
        "name": ("name",),
        "nickname": ("nickname",),
        "email": ("email",),
        "phone": ("phone",),
        "zone": ("time zone",),
        "labels": ("topics",),
    },
    takes="every column that is a key of the file: what `pods export` wrote comes back",
    leaves="cells that cannot be so",
)

# As `plain_header` writes them. English, German, French, Spanish, Portuguese, Italian, Dutch.
WORDS: dict[str, tuple[str, ...]] = {
    "name": (
        "(full |display |your |contact |person s )?name", "names?", "person",
        "people", "who", "contact", "anzeigename", "nom complet", "nombre completo",
        "nome completo", "nome visualizzato", "volledige naam", "weergavenaam", "naam", "nome",
    ),
    "first": (
        "first( name)?", "given( name)?", "firstname", "forename", "vorname", "prenom", "nombre",
        "primeiro nome", "nome proprio", "voornaam",
    ),
    "middle": ("middle( name)?", "zweiter vorname", "deuxieme prenom", "segundo nombre"),
    "last": (
        "last( name)?", "family( name)?", "surname", "lastname", "nachname", "nom( de famille)?",
        "apellidos?", "apelido", "sobrenome", "cognome", "achternaam",
    ),
    "nickname": ("nick ?name", "goes by", "called", "spitzname", "surnom", "apodo", "alcunha",
                 "soprannome", "bijnaam", "roepnaam"),
    "organisation": ("company", "organi[sz]ation", "firma", "societe", "empresa", "azienda"),
    "email": (
        r"(primary |your |work |home )?e ?mail( address(es)?| ?adres(se)?)?( \d+)?",
        r"(secondary )?e ?mails?( \d+ address)?", r"mail( address)?", "e mail 1 value",
        "(primare |sekundare )?e mail adresse", "adresse (e ?mail|de messagerie|electronique)",
        "courriel", "correo( electronico)?", "direccion de correo electronico",
        "endereco de (e ?mail|correio elec?tronico)",
        "indirizzo (e ?mail|(di )?posta elettronica)",
    ),
    "phone": (
        r"(mobile|cell|primary|home|work|business)?( ?phone)( number)?( \d+)?",
        "mobile( number)?", "cell", r"tel(ephone)?( number)?", "handy", "mobiltelefon",
        "telefon(nummer)?", "telephone (mobile|domicile)", "portable", "movil", "telefono( movil)?",
        "telemovel", "telefone", "cellulare", "telefoon(nummer)?", "whatsapp", "signal",
    ),
    "zone": (
        "time ?zone", "zone", "tz", "zeitzone", "fuseau horaire", "zona horaria", "fuso horario",
    ),
    "labels": (
        "labels?", "tags?", "categor(y|ies)", "groups?", "topics?", "lists?", "kategorien?",
        "etiquetas?", "categorias?", "etiquettes?", "gruppen?",
    ),
}  # fmt: skip

TABLE = Flavour(
    name="csv",
    title="A table",
    needs=(),
    roles=WORDS,
    takes="any column called name, first name, last name, nickname, e-mail, phone, time zone or "
    "tags, in seven languages; or what `--column` says",
    leaves="every other column",
)
