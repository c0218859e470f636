"""How the page of a pod looks: one column of paper, quiet lines, figures that stand in rows."""

STYLE = """
body { padding: 2.5rem 1.25rem 3rem; }
header, main, footer { max-width: 44rem; margin: 0 auto; }
header { padding-bottom: 1.75rem; }
header p { margin: 0.75rem 0 0; color: var(--quiet); }
header .lede { margin-top: 1rem; font-size: 1.25rem; line-height: 1.45; color: var(--ink);
  text-wrap: pretty; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem;
  padding: 1.25rem 1.5rem 1.375rem; margin-bottom: 1rem; }
h2 { color: var(--accent); }
h3 { margin: 0 0 0.375rem; font-size: 0.9375rem; }
ul { margin: 0; padding: 0; list-style: none; }
.people { display: grid; gap: 0.625rem 1.5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); }
.people span { display: block; color: var(--quiet); font-size: 0.9375rem; line-height: 1.45;
  overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.4;
  font-family: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
    "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
.hint { margin: -0.25rem 0 0.625rem; color: var(--quiet); font-size: 0.9375rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 0.8125rem; font-weight: 600; line-height: 1.35; color: var(--quiet);
  vertical-align: bottom; }
tbody th { font-weight: 500; }
.line { display: block; }
.day { white-space: nowrap; }
.what { display: block; color: var(--quiet); font-size: 0.8125rem; }
tbody tr { border-top: 1px solid var(--line); }
tr > :first-child { position: sticky; left: 0; background: var(--card); }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: minmax(0, 10rem) minmax(0, 1fr);
  gap: 0 1.25rem; align-items: baseline; }
dl div + div { margin-top: 0.625rem; }
dt { font-family: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
  "Helvetica Neue", Arial, sans-serif; font-size: 0.8125rem; font-weight: 600;
  color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.looks { display: grid; gap: 1rem 1.75rem;
  grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); }
.looks li { padding-inline-start: 1rem; position: relative; }
.looks li + li { margin-top: 0.25rem; }
.looks li::before { content: "\\2022"; position: absolute; inset-inline-start: 0;
  color: var(--accent); }
.days { columns: 12rem; column-gap: 1.5rem; }
footer { padding-top: 0.5rem; color: var(--quiet); font-size: 0.875rem; }
@media (max-width: 30rem) {
  body { padding: 1.5rem 0.875rem 2rem; }
  section { padding: 1rem 1.125rem 1.125rem; }
  table { font-size: 0.875rem; }
  thead th { font-size: 0.75rem; }
  th, td { padding-right: 0.5rem; }
  dl div { display: block; }
}
@media print {
  body { padding: 0; }
  section { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 0.75rem 0; }
  .wide { overflow: visible; }
}
"""
