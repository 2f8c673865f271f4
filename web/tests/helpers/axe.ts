import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** All that another set of colours can break. */
const COLOURS = ['color-contrast']

interface Finding {
  id: string
  help: string
  nodes: { html: string }[]
}

/** Everything that axe finds on the page as it stands, by these rules. */
async function findings(page: Page, runOnly: readonly string[]): Promise<string[]> {
  const violations: Finding[] = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(runOnly)} }).then(({ violations }) => violations)`
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes[0]?.html}`)
}

/** WCAG 1.4.10: nothing is cut off or scrolls sideways. */
function overflows(page: Page): Promise<boolean> {
  return page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth'
  )
}

const LOOKS = [360, 1440].flatMap(
  (width) =>
    [
      { width, colorScheme: 'light', rules: STANDARD },
      { width, colorScheme: 'dark', rules: COLOURS },
    ] as const
)

/** 1280 px with text at 400 %, which WCAG 1.4.10 asks for; 200 % is 640 px. */
const NARROWEST = 320

/** Waits for the frame that shows the page as it now is, and for what still fades. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))' +
      '.then(() => Promise.all(document.getAnimations().map(({ finished }) => finished))).then(() => null)'
  )
}

/** Everything wrong with the page, in every look. */
export async function inspect(name: string, page: Page): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(AXE)
  for (const { width, colorScheme, rules } of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await settle(page)
    const wrong = await findings(page, rules)
    found.push(...wrong.map((finding) => `${name}, ${width} px, ${colorScheme}: ${finding}`))
    if (await overflows(page)) found.push(`${name}, ${width} px: scrolls sideways`)
  }
  await page.setViewportSize({ width: NARROWEST, height: 512 })
  await settle(page)
  if (await overflows(page)) found.push(`${name}, ${NARROWEST} px: scrolls sideways`)
  return found
}
