import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { visitor } from '../helpers/browser.ts'
import {
  addToCart,
  fillCheckout,
  isPaymentPage,
  newEmail,
  payByCard,
  placeOrder,
} from '../helpers/purchase.ts'
import { findProduct, NO_SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

/** A shopper who has placed an order and left the payment page without paying. */
async function placedOrder(context: TestContext, javaScriptEnabled: boolean) {
  const page = await (await visitor(context, { javaScriptEnabled })).newPage()
  const product = await findProduct(simple)
  const email = newEmail()
  await page.goto(`/p/${product.slug}`)
  await addToCart(page)
  await page.goto('/checkout')
  await fillCheckout(page, email)
  await placeOrder(page)
  await page.waitForURL(isPaymentPage)
  const cookies = await page.context().cookies()
  const id = cookies.find(({ name }) => name.startsWith('hf_order_'))?.name.slice(9) ?? ''
  await page.goto(`/orders/${id}`)
  await page.getByRole('heading', { name: 'One step left' }).waitFor()
  return { page, id, email }
}

test.group('An order’s page', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('leads back to the payment page, and notices the payment by itself', async (context) => {
    const { page, id, email } = await placedOrder(context, true)
    await page.getByRole('button', { name: 'Pay now' }).click()
    await page.waitForURL(isPaymentPage)
    await payByCard(page, email)
    await page.waitForURL(`**/orders/${id}**`)
    await page.getByRole('heading', { name: 'Thank you, it is yours' }).waitFor({ timeout: 45_000 })
  })

  test('cancels an order that is not paid', async (context) => {
    const { page } = await placedOrder(context, false)
    await page.getByRole('button', { name: 'Cancel the order' }).click()
    await page.getByRole('heading', { name: 'This order was cancelled' }).waitFor()
  })

  test('is found again in another browser by number and email, and by nothing else', async (context) => {
    const { assert } = context
    const { page, id, email } = await placedOrder(context, true)
    const text = (await page.locator('[data-order-state] .small').first().textContent()) ?? ''
    const number = /Order (\S+)/.exec(text)?.[1] ?? ''

    const other = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    await other.goto(`/orders/${id}`)
    await other.getByRole('heading', { name: 'Find my order' }).waitFor()

    await other.getByLabel('Order number').fill(number)
    await other.getByLabel('Email').fill('somebody.else@example.com')
    await other.getByRole('button', { name: 'Show the order' }).click()
    await other.getByRole('alert').waitFor()
    assert.lengthOf(await other.context().cookies(), 0)

    await other.getByLabel('Email').fill(email)
    await other.getByRole('button', { name: 'Show the order' }).click()
    await other.waitForURL(`**/orders/${id}`)
    await other.getByRole('heading', { name: 'One step left' }).waitFor()
  })

  test('somebody else’s order is not shown, whatever the token', async (context) => {
    const { id } = await placedOrder(context, false)
    const stranger = await visitor(context)
    await stranger.addCookies([
      {
        name: `hf_order_${id}`,
        value: 'guessed-token-guessed-token',
        url: `${process.env.SHOP_URL}`,
      },
    ])
    const page = await stranger.newPage()
    const response = await page.goto(`/orders/${id}`)
    context.assert.equal(response?.status(), 404)
  })
})
