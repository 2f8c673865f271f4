/** The one stylesheet of the sandbox's pages: tokens first, then what stands on them. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ground: #f4f5f2;
  --ink: #1d2522;
  --quiet: #57625d;
  --line: #d5dad6;
  --field: #87918c;
  --accent: #0d5c4d;
  --accent-ink: #ffffff;
  --accent-soft: #e3f0ec;
  --warn: #fbe9b7;
  --warn-ink: #4d3800;
  --error: #a3231b;
  --error-soft: #fdecea;
  --shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 8px 24px rgb(0 0 0 / 5%);
  font: 1rem/1.55 ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b2120;
    --ground: #121716;
    --ink: #eef2f0;
    --quiet: #a7b2ad;
    --line: #38423f;
    --field: #7c8884;
    --accent: #7fd6c0;
    --accent-ink: #08211b;
    --accent-soft: #17322c;
    --warn: #4a3a0c;
    --warn-ink: #fbe9b7;
    --error: #ffa79f;
    --error-soft: #3b1a18;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); min-height: 100vh; }
h1, h2, h3, p, dl, dd, ul, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; }
h2 { font-size: 1.125rem; line-height: 1.3; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
code, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875em; }
.quiet { color: var(--quiet); }
.small { font-size: .875rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.ribbon { background: var(--warn); color: var(--warn-ink); padding: .375rem 1rem; text-align: center; font-size: .875rem; }
.bar { display: flex; gap: 1.5rem; padding: .75rem clamp(1rem, 4vw, 3rem); background: var(--paper); border-bottom: 1px solid var(--line); }
.bar a { color: var(--quiet); text-decoration: none; padding: .25rem 0; border-bottom: 2px solid transparent; }
.bar a:hover { color: var(--ink); }
.bar a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }

.button, button { display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: .5rem 1.25rem; border: 1px solid transparent; border-radius: .5rem; background: var(--accent); color: var(--accent-ink); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.button:hover, button:hover { filter: brightness(1.08); }
button.plain { min-height: 2rem; padding: .125rem .75rem; background: transparent; border-color: var(--field); color: var(--ink); font-weight: 500; font-size: .875rem; }
button.wide { width: 100%; min-height: 3.25rem; font-size: 1.0625rem; }

.message { max-width: 30rem; margin: 0 auto; padding: clamp(3rem, 14vh, 8rem) 1.25rem; text-align: center; display: grid; gap: 1rem; }

.checkout { display: grid; max-width: 68rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; gap: 1.5rem; }
.summary { display: grid; gap: 1rem; align-content: start; padding: .5rem .25rem; }
.summary .amount { font-size: 2.25rem; font-weight: 650; letter-spacing: -.02em; line-height: 1.1; font-variant-numeric: tabular-nums; }
.summary dl { display: grid; gap: .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.summary dl div { display: flex; justify-content: space-between; gap: 1rem; }
.summary dd { font-variant-numeric: tabular-nums; white-space: nowrap; }
.merchant { display: flex; align-items: center; gap: .625rem; font-weight: 600; }
.merchant img { width: 1.75rem; height: 1.75rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .875rem; box-shadow: var(--shadow); padding: clamp(1.125rem, 4vw, 2rem); }
.pay { display: grid; gap: 1.25rem; }
@media (min-width: 56rem) {
  .checkout { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 4rem; padding-top: 3.5rem; }
}

fieldset { border: 0; min-width: 0; display: grid; gap: 1rem; }
legend { padding: 0; margin-bottom: .5rem; font-weight: 600; }
.field { display: grid; gap: .3125rem; }
.field label { font-weight: 550; font-size: .9375rem; }
.field input { width: 100%; min-height: 2.875rem; padding: .5rem .75rem; border: 1px solid var(--field); border-radius: .5rem; background: var(--paper); color: var(--ink); font: inherit; font-variant-numeric: tabular-nums; }
.field input::placeholder { color: var(--quiet); opacity: 1; }
.field input[aria-invalid] { border-color: var(--error); border-width: 2px; }
.field .hint { color: var(--quiet); font-size: .875rem; }
.field .problem { color: var(--error); font-size: .9375rem; font-weight: 550; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
.alert { background: var(--error-soft); color: var(--error); border-radius: .5rem; padding: .75rem 1rem; font-weight: 550; }
.note { background: var(--accent-soft); border-radius: .5rem; padding: .75rem 1rem; font-size: .9375rem; }

.methods { display: grid; grid-template-columns: 1fr 1fr; gap: .625rem; }
.methods label { display: flex; align-items: center; gap: .5rem; min-height: 2.875rem; padding: .5rem .75rem; border: 1px solid var(--field); border-radius: .5rem; cursor: pointer; line-height: 1.25; }
.methods label:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--accent-soft); font-weight: 600; }
.methods input { accent-color: var(--accent); margin: 0; flex: none; }
.pay:has(#method-card:checked) .by-debit, .pay:has(#method-debit:checked) .by-card { display: none; }

details.tests { border-top: 1px solid var(--line); padding-top: 1rem; }
details.tests summary { cursor: pointer; font-weight: 600; padding: .25rem 0; }
.tests ul { list-style: none; display: grid; margin-top: .5rem; }
.tests li { display: flex; align-items: center; justify-content: space-between; gap: .75rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.tests li:last-child { border: 0; }
.tests li span { display: grid; }

.challenge { width: min(28rem, 100% - 2rem); margin: clamp(1.5rem, 10vh, 6rem) auto; display: grid; gap: 1.25rem; }
.challenge .choices { display: grid; gap: .75rem; }

.console { max-width: 76rem; margin: 0 auto; padding: 1.75rem clamp(1rem, 4vw, 3rem) 4rem; display: grid; gap: 1.75rem; }
.console header { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: baseline; justify-content: space-between; }
.rows { list-style: none; display: grid; background: var(--paper); border: 1px solid var(--line); border-radius: .875rem; box-shadow: var(--shadow); overflow: hidden; }
.rows > li { display: grid; grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; gap: .375rem 1.25rem; padding: .875rem 1.125rem; border-bottom: 1px solid var(--line); }
.rows > li:last-child { border: 0; }
.rows .title { font-weight: 600; overflow-wrap: anywhere; }
.rows .amount { font-weight: 600; font-variant-numeric: tabular-nums; }
.rows .actions { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; }
.rows form { display: contents; }
.rows .mono { overflow-wrap: anywhere; }
@media (min-width: 56rem) {
  .rows.payments > li { grid-template-columns: 6.5rem minmax(0, 1.3fr) 9rem minmax(0, 1.4fr); align-items: center; }
  .rows.deliveries > li { grid-template-columns: minmax(0, 1.2fr) 9rem minmax(0, 1.4fr) auto; align-items: center; }
  .rows.letters > li { grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr) 11rem; align-items: baseline; }
}
.badge { display: inline-block; justify-self: start; padding: .0625rem .5rem; border-radius: 1rem; font-size: .8125rem; font-weight: 600; border: 1px solid var(--line); color: var(--quiet); }
.badge.good { background: var(--accent-soft); color: var(--accent); border-color: transparent; }
.badge.bad { background: var(--error-soft); color: var(--error); border-color: transparent; }
.badge.wait { background: var(--warn); color: var(--warn-ink); border-color: transparent; }
.empty { background: var(--paper); border: 1px dashed var(--field); border-radius: .875rem; padding: 3rem 1.5rem; text-align: center; color: var(--quiet); display: grid; gap: .5rem; }
.empty strong { color: var(--ink); }

.letter { display: grid; gap: 1.25rem; }
.letter dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; overflow-wrap: anywhere; }
.letter ul { list-style: none; }
.letter dt { color: var(--quiet); }
.letter iframe { width: 100%; height: 40rem; max-height: 70vh; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
.letter pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }

@media (prefers-reduced-motion: no-preference) {
  .button, button { transition: filter .15s; }
}
`

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0d5c4d"/><path d="M10 8v16M22 8v16M10 16h12" stroke="#fff" stroke-width="3.5" stroke-linecap="round"/></svg>`
