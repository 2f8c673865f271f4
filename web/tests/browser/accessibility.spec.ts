import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from '@japa/runner'
import type { BrowserContext, Page } from 'playwright-core'
import { visitor } from '../helpers/browser.ts'
import {
  addToCart,
  enterCoupon,
  fillCheckout,
  isPaymentPage,
  newEmail,
  placeOrder,
} from '../helpers/purchase.ts'
import { findDepartment, findProduct, NO_SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Finding {
  id: string
  help: string
  nodes: { html: string }[]
}

/** Everything that axe finds on the page as it stands. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const violations: Finding[] = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(STANDARD)} }).then(({ violations }) => violations)`
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes[0]?.html}`)
}

/** WCAG 1.4.10: nothing is cut off or scrolls sideways. */
function overflows(page: Page): Promise<boolean> {
  return page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth'
  )
}

const LOOKS = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))
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
async function inspect(name: string, page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await settle(page)
    const wrong = await findings(page)
    found.push(...wrong.map((finding) => `${name}, ${width} px, ${colorScheme}: ${finding}`))
    if (await overflows(page)) found.push(`${name}, ${width} px: scrolls sideways`)
  }
  await page.setViewportSize({ width: NARROWEST, height: 512 })
  await settle(page)
  if (await overflows(page)) found.push(`${name}, ${NARROWEST} px: scrolls sideways`)
  return found
}

async function pagesOf(
  context: BrowserContext
): Promise<{ name: string; open: () => Promise<Page> }[]> {
  const page = await context.newPage()
  const department = await findDepartment()
  const product = await findProduct(simple)
  const choice = await findProduct((one) => one.variants.length > 1)
  const at = (name: string, address: string) => ({
    name,
    open: async () => {
      await page.goto(address)
      return page
    },
  })
  const step = (name: string, act: () => Promise<unknown>) => ({
    name,
    open: async () => {
      await act()
      return page
    },
  })
  return [
    at('home', '/'),
    at('departments', '/departments'),
    at('category', `/c/${department.slug}`),
    at('filtered', `/c/${department.slug}?inStock=true&max=5`),
    at('search', '/search?q=heart'),
    at('nothing found', '/search?q=zzzzqqqq'),
    at('product', `/p/${product.slug}`),
    at('product with a choice', `/p/${choice.slug}`),
    at('empty cart', '/cart'),
    step('menu', async () => {
      await page
        .getByRole('button', { name: /^Menu$|^All departments$/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Close the menu' }).waitFor()
    }),
    step('suggestions', async () => {
      await page.goto('/')
      await page.locator('#search').pressSequentially('cake')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
    }),
    step('added', async () => {
      await page.goto(`/p/${product.slug}`)
      await page.getByRole('button', { name: 'Add to cart' }).click()
      await page.getByRole('dialog').waitFor()
    }),
    step('cart', async () => {
      await page.goto(`/p/${product.slug}`)
      await addToCart(page)
    }),
    step('cart with a coupon, and another that is refused', async () => {
      await enterCoupon(page, 'welcome10')
      await enterCoupon(page, 'guess')
      await page.getByRole('alert').waitFor()
    }),
    at('checkout', '/checkout'),
    step('checkout with tax on top', async () => {
      await page.getByLabel('Country').first().selectOption({ label: 'United States' })
      await page.getByText('once we know the state').first().waitFor()
    }),
    at('checkout again', '/checkout'),
    step('checkout refused', async () => {
      await page.getByLabel('The billing address is a different one').check()
      await page.locator('form.layout').evaluate((form) => form.setAttribute('novalidate', ''))
      await placeOrder(page)
      await page.getByRole('alert').waitFor()
    }),
    step('order', async () => {
      await page.goto('/checkout')
      await fillCheckout(page, newEmail())
      await placeOrder(page)
      await page.waitForURL(isPaymentPage)
      const cookies = await context.cookies()
      const id = cookies.find(({ name }) => name.startsWith('hf_order_'))?.name.slice(9) ?? ''
      await page.goto(`/orders/${id}`)
    }),
    at('find my order', '/orders/find'),
    at('delivery', '/delivery-and-returns'),
    at('about', '/about'),
    at('privacy', '/privacy'),
    at('accessibility', '/accessibility'),
    at('offline', '/offline'),
    at('not found', '/nowhere'),
  ]
}

test.group('Everybody can use every page', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('narrow and wide, in light and dark, with a mouse or without', async (context) => {
    // Colours that fade into each other would be measured half way.
    const visit = await visitor(context, { reducedMotion: 'reduce' })
    const found: string[] = []
    for (const { name, open } of await pagesOf(visit)) {
      found.push(...(await inspect(name, await open())))
    }
    context.assert.deepEqual(found, [])
  }).timeout(180_000)

  test('a keyboard reaches the content at once, and always shows where it is', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    await page.goto('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('document.activeElement?.id'), 'main')
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab')
      const shown = await page.evaluate(
        'getComputedStyle(document.activeElement).outlineStyle !== "none"'
      )
      assert.isTrue(shown, `after ${press + 1} presses of Tab`)
    }
  })
})
