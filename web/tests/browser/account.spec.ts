import { test } from '@japa/runner'
import type { BrowserContextOptions } from 'playwright-core'
import { OWN_PASSWORD, signIn, signInThere, signUp } from '../helpers/account.ts'
import { inspect } from '../helpers/axe.ts'
import { complaints, visitor } from '../helpers/browser.ts'
import {
  addToCart,
  fillCheckout,
  isPaymentPage,
  newEmail,
  payByCard,
  placeOrder,
} from '../helpers/purchase.ts'
import { findProduct, NO_SHOP, PROVIDERS, SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

const WAYS: { title: string; options: BrowserContextOptions }[] = [
  { title: 'with JavaScript', options: {} },
  { title: 'without JavaScript', options: { javaScriptEnabled: false } },
]

test.group('Signing in', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  for (const { title, options } of WAYS) {
    test(`from the header, and out again, ${title}`, async (context) => {
      const { assert } = context
      const visit = await visitor(context, options)
      const page = await visit.newPage()
      const blocked = complaints(page)
      const scripted = options.javaScriptEnabled !== false
      const link = page.locator('header').getByRole('link', {
        name: /^(Account|Sign in|Your account)$/,
      })
      await page.goto('/about')
      assert.equal((await link.textContent())?.trim(), scripted ? 'Sign in' : 'Account')

      await link.click()
      await signInThere(page, 'ada@example.com', 'a guess')
      await page.getByRole('alert').waitFor()
      await signInThere(page, 'ada@example.com')
      await page.getByText('Signed in as Ada Lovelace').waitFor()

      // A page that is the same for everybody says so too, if it can.
      await page.goto('/about')
      if (scripted) assert.equal((await link.textContent())?.trim(), 'Your account')
      await link.click()
      await page.getByRole('button', { name: 'Sign out', exact: true }).click()
      await page.getByRole('button', { name: 'Yes, sign me out' }).click()
      await page.waitForURL(`${SHOP}/`)
      const names = (await visit.cookies(SHOP)).map(({ name }) => name)
      assert.notInclude(names, 'hf_session')

      // Nobody gets in again without the password.
      await page.goto('/account')
      await page.waitForURL((url) => url.origin === new URL(PROVIDERS).origin)
      await page.getByLabel('Password').waitFor()
      // Leaving for another site cuts a page's farewell short, and the browser says so: that is no complaint.
      assert.deepEqual(
        blocked.filter((complaint) => !/ViewTransition/.test(complaint)),
        []
      )
    })
  }

  test('with a new account, with another service, or not at all after all', async (context) => {
    const newcomer = await (await visitor(context)).newPage()
    await signUp(newcomer, newEmail(), 'Nora New')
    await newcomer.getByText('Signed in as Nora New').waitFor()

    const social = await (await visitor(context)).newPage()
    await social.goto('/account')
    await social.getByRole('button', { name: 'Continue with Example Social' }).click()
    await social.getByText('Signed in as Sam Social').waitFor()

    const undecided = await (await visitor(context)).newPage()
    await undecided.goto('/account')
    await undecided.getByRole('button', { name: 'Back to the shop' }).click()
    await undecided.getByRole('heading', { name: 'You are not signed in' }).waitFor()
    await undecided.getByRole('link', { name: 'Go on shopping' }).click()
    await undecided.waitForURL(`${SHOP}/`)
  })

  test('leads back to where it began, and the cookie is out of reach of scripts', async (context) => {
    const { assert } = context
    const visit = await visitor(context)
    const page = await visit.newPage()
    await signIn(page, 'grace@example.com')
    const session = (await visit.cookies(SHOP)).find(({ name }) => name === 'hf_session')
    assert.containSubset(session, { httpOnly: true, sameSite: 'Lax' })
    assert.notInclude(await page.evaluate('document.cookie'), 'hf_')
  })
})

test.group('One shop on two devices', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('a guest’s cart and order are there on the telephone too, until it is signed out from the desk', async (context) => {
    const { assert } = context
    const email = newEmail()
    const product = await findProduct(simple)
    const desk = await (await visitor(context)).newPage()
    await desk.goto(`/p/${product.slug}`)
    await addToCart(desk)
    await signUp(desk, email)

    // The telephone knows no script, and finds the cart that was begun at the desk.
    const phone = await (
      await visitor(context, {
        javaScriptEnabled: false,
        viewport: { width: 360, height: 780 },
      })
    ).newPage()
    await signIn(phone, email, OWN_PASSWORD)
    await phone.goto('/cart')
    await phone.getByLabel(`Quantity of ${product.name}`).waitFor()
    await phone.getByRole('link', { name: 'Go to the checkout' }).click()
    await fillCheckout(phone, email)
    await placeOrder(phone)
    await phone.waitForURL(isPaymentPage)
    await payByCard(phone, email)
    await phone.waitForURL(/\/orders\/[0-9a-f-]{36}/)

    // At the desk it is in the account, and opens without the telephone's cookie.
    await desk.goto('/account/orders')
    const order = desk.getByRole('link', { name: /^Order / })
    assert.deepEqual(await inspect('orders', desk), [])
    await order.click()
    await desk.getByText(product.name).first().waitFor()

    await desk.goto('/account/devices')
    assert.deepEqual(await inspect('devices', desk), [])
    await desk
      .getByRole('button', { name: /^Sign out / })
      .first()
      .click()
    await phone.goto('/account')
    await phone.waitForURL((url) => url.origin === new URL(PROVIDERS).origin)
    await desk.goto('/account')
    assert.deepEqual(await inspect('account', desk), [])
  })
})
