"""How the web looks: names as pills on the soft fields of their pods. No sign is colour alone."""

# Fields of pods, by day and by night; the ink keeps AA on each of them.
_DAY = ("#f8e2d2", "#e2ecd6", "#dbe7f3", "#efdfee", "#f5ebc4", "#d6ece8")
_NIGHT = ("#47301f", "#313d27", "#25394b", "#422f48", "#423a1d", "#22403b")

FIELDS = len(_DAY)


def _fields(colours: tuple[str, ...]) -> str:
    return " ".join(f"--field-{number}: {colour};" for number, colour in enumerate(colours))


PICTURE = f"""
:root {{ {_fields(_DAY)} }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ {_fields(_NIGHT)} }} }}
.web text {{ font-family: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto,
  "Noto Sans", "Helvetica Neue", Arial, sans-serif; fill: var(--ink); text-anchor: middle;
  dominant-baseline: central; font-size: 12.5px; }}
.web .side {{ text-anchor: start; }}
.web .quiet {{ fill: var(--quiet); font-size: 12.5px; }}
.web .pod {{ font-weight: 600; }}
.web .me {{ font-weight: 600; }}
.web path {{ fill: none; stroke-linecap: round; stroke-linejoin: round; }}
.web .rim {{ stroke: var(--line); stroke-width: 40px; }}
.web .field {{ stroke-width: 37.5px; }}
.web .draft {{ stroke: var(--tint); stroke-width: 37.5px; }}
.web .pill {{ fill: var(--card); stroke: var(--quiet); stroke-width: 1px; }}
.web .held {{ stroke-dasharray: 2 3; }}
.web .lone {{ stroke-dasharray: 6 3; fill: var(--ground); }}
.web .me-pill {{ stroke: var(--ink); stroke-width: 2.25px; }}
.web .link {{ stroke: var(--accent); stroke-width: 1.75px; }}
.web .ring {{ fill: none; stroke: var(--accent); stroke-width: 1.75px; }}
.web .tie {{ stroke: var(--ink); stroke-width: 1.75px; }}
.web .knows {{ stroke: var(--quiet); stroke-width: 1.5px; stroke-dasharray: 5 4; }}
.web .couple {{ stroke: var(--ink); stroke-width: 5.5px; }}
.web .between {{ stroke: var(--ground); stroke-width: 2.5px; }}
.web .secret {{ stroke: var(--accent); stroke-width: 2px; stroke-dasharray: 0.1 5; }}
""" + "".join(
    f".web .field-{number} {{ stroke: var(--field-{number}); }}\n" for number in range(FIELDS)
)

PAGE = (
    PICTURE
    + """
body { padding: 2rem 1.25rem 3rem; }
header, main, footer { max-width: 76rem; margin: 0 auto; }
header { padding-bottom: 1.25rem; }
header p { margin: 0.625rem 0 0; color: var(--quiet); max-width: 44rem; }
figure { margin: 0 0 1.5rem; }
.wide { overflow-x: auto; }
.web { display: block; margin: 0 auto; height: auto; }
.parts { columns: 21rem; column-gap: 2.25rem; }
section { margin: 0 0 1.75rem; }
.parts section { break-inside: auto; }
h2 { color: var(--accent); break-after: avoid; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin-bottom: 0.375rem; break-inside: avoid; line-height: 1.45; }
li span { color: var(--quiet); }
footer { padding-top: 0.5rem; color: var(--quiet); font-size: 0.875rem; }
@media (max-width: 30rem) { body { padding: 1.25rem 0.875rem 2rem; } }
@page picture { size: A4 landscape; margin: 9mm; }
@media print {
  body { padding: 0; }
  header, figure { page: picture; }
  header { display: flex; align-items: baseline; gap: 1.5em; padding: 0 0 1mm; }
  header h1 { font-size: 13pt; }
  header p { font-size: 9pt; margin: 0; max-width: none; }
  .wide { overflow: visible; }
  figure { margin: 0; break-inside: avoid; }
  .web { max-width: 100%; max-height: 181mm; }
}
"""
)
