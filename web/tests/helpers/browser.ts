import { existsSync } from 'node:fs'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import type { TestContext } from '@japa/runner/core'
import { SHOP } from './shop.ts'

let browser: Promise<Browser> | undefined

/** One browser for the whole run; every test has a profile of its own in it. */
function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--no-first-run',
    ],
  })
  return browser
}

function executable(): string {
  const places = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const found = places.find((place) => place && existsSync(place))
  if (!found) throw new Error('No Chromium found: install it, or set CHROME_PATH')
  return found
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
}

export interface VisitorOptions extends BrowserContextOptions {
  /**
   * Whether product pictures are fetched. The test's shop draws each at the first request, which
   * takes longer than most tests.
   */
  pictures?: boolean
}

/** A new visitor, with nothing remembered; gone when the test ends. */
export async function visitor(
  test: TestContext,
  { pictures = false, ...options }: VisitorOptions = {}
): Promise<BrowserContext> {
  const context = await (
    await theBrowser()
  ).newContext({
    baseURL: SHOP,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  })
  context.setDefaultTimeout(20_000)
  if (!pictures) await context.route('**/media/**', (route) => route.abort())
  test.cleanup(() => context.close())
  return context
}

/** What a page complains about: broken scripts, and whatever its policy had to block. */
export function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) heard.push(message.text())
  })
  return heard
}
