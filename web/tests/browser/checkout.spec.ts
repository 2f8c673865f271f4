import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { visitor } from '../helpers/browser.ts'
import {
  addToCart,
  fillCheckout,
  isPaymentPage,
  newEmail,
  placeOrder,
} from '../helpers/purchase.ts'
import { buyEverything } from '../helpers/rival.ts'
import { findProduct, NO_SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

async function openCheckout(page: Page): Promise<void> {
  const product = await findProduct(simple)
  await page.goto(`/p/${product.slug}`)
  await addToCart(page)
  await page.goto('/checkout')
}

test.group('At the checkout', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('what is missing is said at its field and in a summary, and nothing typed is lost', async (context) => {
    const { assert } = context
    const page = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    await openCheckout(page)
    await fillCheckout(page, 'ada@example.com')
    // Past the browser's own checks, as an old browser would go.
    await page.getByLabel('Email').evaluate((field) => field.removeAttribute('type'))
    await page.getByLabel('Email').fill('ada at example')
    await placeOrder(page)

    const summary = page.getByRole('alert')
    await summary.waitFor()
    const field = page.getByLabel('Email')
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    assert.equal(await field.inputValue(), 'ada at example')
    assert.equal(await page.getByLabel('Town or city').first().inputValue(), 'London')
    await summary.getByRole('link').first().click()
    assert.match(page.url(), /#email$/)
  })

  test('another country brings other ways of sending', async (context) => {
    const { assert } = context
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await visitor(context, { javaScriptEnabled })).newPage()
      await openCheckout(page)
      await fillCheckout(page, 'ada@example.com')
      const home = await page.locator('#shippingOption').textContent()
      await page.getByLabel('Country').first().selectOption({ label: 'Japan' })
      if (!javaScriptEnabled) {
        await page.getByRole('button', { name: 'Show the options for this address' }).click()
      }
      await page.locator('#shippingOption', { hasText: 'International' }).waitFor()
      assert.notEqual(await page.locator('#shippingOption').textContent(), home)
      assert.equal(await page.getByLabel('Email').inputValue(), 'ada@example.com')
      assert.equal(await page.getByLabel('Country').first().inputValue(), 'JP')
    }
  })

  test('the total follows the way of sending, without JavaScript', async (context) => {
    const { assert } = context
    const page = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    await openCheckout(page)
    const total = page.locator('.sum:visible dd')
    const standard = await total.textContent()
    await page.locator('input[name="shippingOption"]').nth(1).check()
    assert.notEqual(await total.textContent(), standard)
  })

  test('a double click is one order', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    await openCheckout(page)
    await fillCheckout(page, newEmail())
    const placed: string[] = []
    page.on('response', (response) => {
      const { location } = response.headers()
      if (response.request().method() === 'POST' && location) placed.push(location)
    })
    await page.getByRole('button', { name: 'Place the order and pay' }).dblclick()
    await page.waitForURL(isPaymentPage)
    const cookies = await page.context().cookies()
    const orders = cookies.filter(({ name }) => name.startsWith('hf_order_'))
    assert.lengthOf(orders, 1)
    assert.lengthOf([...new Set(placed)], 1)
  })

  test('going back, changing the address and paying again replaces the order', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    await openCheckout(page)
    await fillCheckout(page, newEmail())
    await placeOrder(page)
    await page.waitForURL(isPaymentPage)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor()
    await fillCheckout(page, newEmail())
    await page.getByLabel('Town or city').first().fill('Bath')
    await placeOrder(page)
    await page.waitForURL(isPaymentPage)
    const cookies = await page.context().cookies()
    const orders = cookies.filter(({ name }) => name.startsWith('hf_order_'))
    assert.lengthOf(orders, 2)
    const states: (string | null)[] = []
    for (const { name } of orders) {
      await page.goto(`/orders/${name.slice('hf_order_'.length)}`)
      states.push(await page.locator('[data-order-state]').getAttribute('data-order-state'))
    }
    assert.sameMembers(states, ['cancelled', 'awaiting_payment'])
  })

  test('somebody was quicker: which thing, nothing was ordered, and the cart is as it was', async (context) => {
    const { assert } = context
    const page = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    // Not one of the best sellers, which the other tests buy.
    const product = await findProduct(simple, '-price')
    await page.goto(`/p/${product.slug}`)
    await addToCart(page)
    await page.goto('/checkout')
    await fillCheckout(page, 'ada@example.com')
    await buyEverything(product.variants[0]?.id ?? '')
    await placeOrder(page)

    const summary = page.getByRole('alert')
    await summary.filter({ hasText: `${product.name}: sold out` }).waitFor()
    assert.lengthOf(
      (await page.context().cookies()).filter(({ name }) => /order/.test(name)),
      0
    )
    assert.equal(await page.getByLabel('Town or city').first().inputValue(), 'London')
    await summary.getByRole('link', { name: 'Change the cart' }).click()
    await page.getByText('This has sold out.').waitFor()
  })

  test('there is nothing to check out without a cart', async (context) => {
    const page = await (await visitor(context)).newPage()
    await page.goto('/checkout')
    await page.getByRole('heading', { name: 'Nothing in it yet' }).waitFor()
    context.assert.match(page.url(), /\/cart$/)
  })
})
