import { test } from '@japa/runner'
import type { BrowserContextOptions } from 'playwright-core'
import { visitor } from '../helpers/browser.ts'
import { waitForMail } from '../helpers/inbox.ts'
import {
  addToCart,
  fillCheckout,
  isPaymentPage,
  newEmail,
  payByCard,
  placeOrder,
} from '../helpers/purchase.ts'
import { findDepartment, findProduct, NO_SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

const WAYS: { title: string; options: BrowserContextOptions }[] = [
  { title: 'with JavaScript', options: { javaScriptEnabled: true } },
  { title: 'without JavaScript', options: { javaScriptEnabled: false } },
  {
    title: 'on a telephone',
    options: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
  },
]

test.group('A shopper buys something', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  for (const { title, options } of WAYS) {
    test(`from the first page to the confirmation, ${title}`, async (context) => {
      const { assert } = context
      const page = await (await visitor(context, options)).newPage()
      const scripted = options.javaScriptEnabled !== false
      const department = await findDepartment()
      const product = await findProduct(simple)
      const email = newEmail()

      // Home, and a department from its tiles.
      await page.goto('/')
      const tiles = page.getByRole('region', { name: 'Shop by department' })
      await tiles.getByRole('link', { name: department.name }).click()
      await page.getByRole('heading', { level: 1, name: department.name }).waitFor()

      // The product, by searching for it.
      await page.locator('#search').fill(product.name)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: product.name, exact: true }).first().click()
      await page.getByRole('heading', { level: 1, name: product.name }).waitFor()
      await addToCart(page)

      // The cart: two of them, none, and one again.
      const quantity = page.getByLabel(`Quantity of ${product.name}`)
      await quantity.fill('2')
      if (scripted) await quantity.press('Tab')
      else await page.getByRole('button', { name: 'Update' }).click()
      await page.locator('[data-cart-count="2"]').waitFor({ state: 'attached' })
      assert.equal(await quantity.inputValue(), '2')
      await page.getByRole('button', { name: `Remove ${product.name}` }).click()
      await page.getByRole('heading', { name: 'Nothing in it yet' }).waitFor()
      await page.goto(`/p/${product.slug}`)
      await addToCart(page)

      // The checkout, as a guest.
      await page.getByRole('link', { name: 'Go to the checkout' }).click()
      await fillCheckout(page, email)
      const total = (await page.locator('.sum:visible dd').textContent()) ?? 'no total'
      await placeOrder(page)

      // The provider's page, and back.
      await page.waitForURL(isPaymentPage)
      await payByCard(page, email)
      await page.waitForURL(/\/orders\/[0-9a-f-]{36}/)
      const thanks = page.getByRole('heading', { name: 'Thank you, it is yours' })
      await thanks.waitFor({ timeout: 45_000 })
      const order = (await page.locator('main').textContent()) ?? ''
      assert.include(order, total)
      assert.include(order, product.name)

      // The cart is a new one, and the mail has come.
      await page.goto('/cart')
      await page.getByRole('heading', { name: 'Nothing in it yet' }).waitFor()
      assert.include(await waitForMail(email, 'is confirmed'), product.name)
    })
  }
})
