import { test } from '@japa/runner'
import type { BrowserContext, Page } from 'playwright-core'
import { inspect } from '../helpers/axe.ts'
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
