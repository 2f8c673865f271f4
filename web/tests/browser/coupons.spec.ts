import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { visitor } from '../helpers/browser.ts'
import {
  addToCart,
  enterCoupon,
  fillCheckout,
  isPaymentPage,
  newEmail,
  payByCard,
  placeOrder,
} from '../helpers/purchase.ts'
import { findProduct, NO_SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

async function openCart(page: Page): Promise<{ price: number }> {
  const product = await findProduct(
    (one) => simple(one) && (one.variants[0]?.price.amount ?? 0) > 100
  )
  await page.goto(`/p/${product.slug}`)
  await addToCart(page)
  return { price: product.variants[0]?.price.amount ?? 0 }
}

const pounds = (amount: number) => `£${(amount / 100).toFixed(2)}`

test.group('A coupon in the cart', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('takes a tenth off, follows to the order, and works without JavaScript', async (context) => {
    const { assert } = context
    const page = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    const { price } = await openCart(page)
    await enterCoupon(page, ' welcome10 ')
    const chip = page.locator('[data-coupon="WELCOME10"]')
    await chip.waitFor()
    const off = Math.round(price / 10)
    assert.include(await chip.textContent(), `−${pounds(off)}`)
    assert.include(await page.locator('.sum').textContent(), pounds(price - off))

    await page.goto('/checkout')
    assert.include(await page.locator('dl').textContent(), `WELCOME10 −${pounds(off)}`)
    const email = newEmail()
    await fillCheckout(page, email)
    await placeOrder(page)
    await page.waitForURL(isPaymentPage)
    await payByCard(page, email)
    await page.locator('dl', { hasText: `−${pounds(off)}` }).waitFor()
  }).timeout(60_000)

  test('that is none is refused at the field, and what was typed stays', async (context) => {
    const { assert } = context
    const page = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    await openCart(page)
    await enterCoupon(page, 'guess')
    const field = page.getByLabel('Code', { exact: true })
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    assert.equal(await field.inputValue(), 'guess')
    assert.include(
      await page.getByRole('alert').textContent(),
      'We do not know this coupon. Your cart is unchanged.'
    )
  })

  test('is taken out again with its own button', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    const { price } = await openCart(page)
    await enterCoupon(page, 'WELCOME10')
    await page.getByRole('button', { name: 'Take out the coupon WELCOME10' }).click()
    await page.locator('[data-coupon]').waitFor({ state: 'detached' })
    assert.include(await page.locator('.sum').textContent(), pounds(price))
  })

  test('used before with this address: the checkout says which, and why', async (context) => {
    const { assert } = context
    const email = newEmail()
    for (const turn of [1, 2]) {
      const page = await (await visitor(context)).newPage()
      await openCart(page)
      await enterCoupon(page, 'WELCOME10')
      await page.locator('[data-coupon]').waitFor()
      await page.goto('/checkout')
      await fillCheckout(page, email)
      await placeOrder(page)
      if (turn === 1) await page.waitForURL(isPaymentPage)
      else {
        const alert = page.getByRole('alert')
        await alert.waitFor()
        const text = (await alert.textContent()) ?? ''
        assert.include(text, 'The coupon WELCOME10 takes nothing off')
        assert.include(text, 'Nothing was ordered')
      }
    }
  }).timeout(60_000)
})

test.group('Where the tax comes on top', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('it is shown before anything is ordered, with JavaScript or without', async (context) => {
    const { assert } = context
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await visitor(context, { javaScriptEnabled })).newPage()
      const { price } = await openCart(page)
      await page.goto('/checkout')
      await fillCheckout(page, newEmail())
      const show = () =>
        page.getByRole('button', { name: 'Show the options for this address' }).click()
      await page.getByLabel('Country').first().selectOption({ label: 'United States' })
      if (!javaScriptEnabled) await show()
      await page.getByText('once we know the state').first().waitFor()
      await page
        .getByLabel(/^County, state or region/)
        .first()
        .fill('New York')
      if (javaScriptEnabled) await page.keyboard.press('Tab')
      else await show()
      await page.locator('dl', { hasText: '£' }).getByText('once we know').first().waitFor({
        state: 'detached',
      })
      const total = price + 1695 + Math.round((price + 1695) * 0.04)
      assert.include(await page.locator('dl .sum.for-option-0').textContent(), pounds(total))
      await placeOrder(page)
      await page.waitForURL(isPaymentPage)
    }
  }).timeout(60_000)
})
