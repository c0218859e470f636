"""One HTML file that needs nothing else: no script, no request, a strict policy, light and dark.

Shared by all pages that we write, so that they look alike and are equally shut. The policy forbids
everything but the one style sheet inside (by its hash, so that no injected style counts either)
and pictures that are part of the file.
"""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape

from pods.exporters.clean import one_line

# Warm paper by day, a dim room by night. Each text colour keeps the contrast that WCAG 2.1 asks
# for at level AA (4.5 to 1) on `ground` and on `card`; the tests measure it in a browser.
LIGHT: Mapping[str, str] = {
    "ground": "#faf7f2",
    "card": "#ffffff",
    "ink": "#2b2622",
    "quiet": "#655b51",
    "line": "#e0d7ca",
    "accent": "#8f3d1b",
    "tint": "#f6ece2",  # behind what stands out
}
DARK: Mapping[str, str] = {
    "ground": "#1a1816",
    "card": "#23201d",
    "ink": "#ece6dd",
    "quiet": "#b5aa9c",
    "line": "#3b3630",
    "accent": "#f2ab86",
    "tint": "#2f2822",
}

_BASE = """
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L",
    "Noto Serif", Georgia, serif;
  overflow-wrap: break-word; }
h1, h2, h3, th, caption, .label { font-family: ui-sans-serif, system-ui, -apple-system,
  "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: clamp(1.75rem, 1.2rem + 3vw, 2.75rem); line-height: 1.15; margin: 0;
  letter-spacing: -0.015em; text-wrap: balance; }
h2 { font-size: 1.1875rem; line-height: 1.3; margin: 0 0 0.75rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent);
  outline-offset: 2px; }
"""
_PRINT = """
@page { margin: 18mm 16mm; }
@media print {
  :root { --ground: #ffffff; --card: #ffffff; --ink: #000000; --quiet: #444444; --line: #bbbbbb;
    --accent: #000000; --tint: #ffffff; }
  body { font-size: 10.5pt; }
  section, tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
}
"""


def document(*, title: str, style: str, body: str, language: str = "en") -> str:
    """The whole file.

    Args:
        title: foreign text, for the tab and for screen readers.
        style: rules beyond those that all pages share; may use `var(--ink)` and its like.
        body: markup in which all foreign text is escaped.
        language: of the words that are ours.
    """
    sheet = f"{colours()}{_BASE}{style}{_PRINT}"
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="robots" content="noindex, nofollow">\n'
        '<link rel="icon" href="data:,">\n'
        f"<title>{text(title)}</title>\n<style>{sheet}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def text(foreign: str) -> str:
    """Foreign text as it may stand anywhere in the markup, in quoted attributes too."""
    return escape(one_line(foreign), quote=True)


def named(foreign: str) -> str:
    """A name, kept apart from what stands around it: an Arabic one turns no English sentence."""
    return f"<bdi>{text(foreign)}</bdi>"


def colours() -> str:
    """Both palettes as custom properties, for a page or a picture of its own."""
    light, dark = (
        " ".join(f"--{name}: {colour};" for name, colour in palette.items())
        for palette in (LIGHT, DARK)
    )
    return (
        f"\n:root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
    )
