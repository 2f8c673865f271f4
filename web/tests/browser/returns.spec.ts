import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { inspect } from '../helpers/axe.ts'
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
import { findProduct, NO_SHOP, SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'
import { asStaff } from '../helpers/staff.ts'

/** The payment page has a script; everything of the shop is used without one. */
async function withoutScript(test: TestContext, from: BrowserContext): Promise<Page> {
  const context = await visitor(test, { javaScriptEnabled: false })
  await context.addCookies(await from.cookies(SHOP))
  return context.newPage()
}

/** What a screen reader says of a field besides its label. */
async function spokenWith(field: Locator): Promise<string> {
  const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ')
  const texts = ids.map((id) => field.page().locator(`[id="${id}"]`).innerText())
  return (await Promise.all(texts)).join(' ')
}

/** A shopper who has paid for two of one thing. */
async function paidOrder(test: TestContext) {
  const context = await visitor(test)
  const page = await context.newPage()
  const product = await findProduct(simple)
  const email = newEmail()
  for (let unit = 0; unit < 2; unit++) {
    await page.goto(`/p/${product.slug}`)
    await addToCart(page)
  }
  await page.goto('/checkout')
  await fillCheckout(page, email)
  await placeOrder(page)
  await page.waitForURL(isPaymentPage)
  await payByCard(page, email)
  await page.waitForURL('**/orders/**')
  await page.getByRole('heading', { name: 'Thank you, it is yours' }).waitFor({ timeout: 45_000 })
  const id = new URL(page.url()).pathname.split('/')[2] ?? ''
  const cookies = await context.cookies(SHOP)
  const token = cookies.find(({ name }) => name.endsWith(`hf_order_${id}`))?.value ?? ''
  return { context, page, product, email, id, token }
}

interface Listed {
  data: { id: string }[]
}

async function returnsOf(id: string, token: string): Promise<Listed> {
  const headers = { 'x-order-token': token }
  return (await fetch(`${SHOP}/api/v1/orders/${id}/returns`, { headers })).json()
}

async function lineOf(id: string, token: string): Promise<string> {
  const headers = { 'x-order-token': token }
  const answer = await fetch(`${SHOP}/api/v1/orders/${id}`, { headers })
  const { data }: { data: { lines: { id: string }[] } } = await answer.json()
  return data.lines[0]?.id ?? ''
}

test.group('What becomes of an order', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('it is sent in two parcels, asked back without JavaScript, and received', async (context) => {
    const { assert } = context
    const { context: buyer, page: scripted, product, id, token } = await paidOrder(context)
    const page = await withoutScript(context, buyer)
    const lineId = await lineOf(id, token)
    const wrong: string[] = []
    const look = async (name: string) => {
      // Without the fragment: an address that differs in nothing else is not loaded again.
      await scripted.goto(page.url().replace(/#.*/, ''))
      await scripted.reload()
      wrong.push(...(await inspect(name, scripted)))
    }

    /** The form as it was refused, in a browser that can be inspected. */
    const refusedLook = async () => {
      await scripted.goto(page.url())
      await scripted.getByLabel('How many go back?').fill('3')
      await scripted.getByLabel('Why?').selectOption({ label: 'It does not work' })
      await scripted.getByRole('button', { name: 'Ask to send it back' }).click()
      await scripted.getByRole('alert').waitFor()
      wrong.push(...(await inspect('the form, refused', scripted)))
    }

    await page.goto(`/orders/${id}`)
    assert.equal(await page.getByRole('link', { name: 'Send something back' }).count(), 0)

    const parcel = { carrier: 'DPD', trackingNumber: '15501234567890' }
    await asStaff('warehouse', `/orders/${id}/shipments`, {
      ...parcel,
      lines: [{ lineId, quantity: 1 }],
    })
    await page.reload()
    await page.getByRole('heading', { name: 'Some of it is on its way' }).waitFor()
    await page.getByText('1 of 2 sent').waitFor()
    const follow = page.getByRole('link', { name: `Follow parcel ${parcel.trackingNumber}` })
    assert.include(await follow.getAttribute('href'), parcel.trackingNumber)

    await asStaff('warehouse', `/orders/${id}/shipments`, { carrier: 'Royal Mail' })
    await page.reload()
    await page.getByRole('heading', { name: 'It is on its way', exact: true }).waitFor()
    await page.getByRole('heading', { name: 'Your parcels' }).waitFor()
    await page.getByText('You can ask to send things back until').waitFor()
    await look('sent')

    await page.getByRole('link', { name: 'Send something back' }).click()
    await page.getByRole('heading', { level: 1, name: 'Send something back' }).waitFor()
    await look('the form')
    const response = await page.reload()
    assert.equal(response?.headers()['cache-control'], 'no-store')

    const thing = page.getByRole('group', { name: product.name })
    await page.getByRole('button', { name: 'Ask to send it back' }).click()
    await page.getByRole('alert').getByText('Nothing is chosen yet').waitFor()

    const quantity = thing.getByLabel('How many go back?')
    const reason = thing.getByLabel('Why?')
    await quantity.fill('3')
    await page.getByLabel('Anything we should know?').fill('The box was wet.')
    await page.getByRole('button', { name: 'Ask to send it back' }).click()
    await thing.getByText('Choose why it goes back').waitFor()
    assert.equal(await reason.getAttribute('aria-invalid'), 'true')
    assert.equal(await spokenWith(reason), 'Choose why it goes back.')
    assert.equal(await quantity.inputValue(), '3')
    assert.equal(await page.getByLabel('Anything we should know?').inputValue(), 'The box was wet.')

    await reason.selectOption({ label: 'It arrived damaged' })
    await page.getByRole('button', { name: 'Ask to send it back' }).click()
    await thing.getByText('up to 2: that many').waitFor()
    assert.equal(await quantity.getAttribute('aria-invalid'), 'true')
    assert.match(await spokenWith(quantity), /Up to 2 can go back.*Enter a whole number up to 2/s)
    assert.isNull(await reason.getAttribute('aria-invalid'))
    assert.lengthOf((await returnsOf(id, token)).data, 0)
    await refusedLook()

    await quantity.fill('1')
    await page.getByRole('button', { name: 'Ask to send it back' }).click()
    await page.waitForURL(`**/orders/${id}?asked=*`)
    await page.getByRole('status').getByText('We have your request').waitFor()
    await page.getByRole('heading', { name: 'Waiting for our answer' }).waitFor()
    await look('asked back')

    const [asked] = (await returnsOf(id, token)).data
    await asStaff('support', `/returns/${asked?.id}/approve`)
    await page.reload()
    await page.getByRole('heading', { name: 'You can send it back' }).waitFor()
    assert.equal(await page.getByRole('status').count(), 0)

    await asStaff('warehouse', `/returns/${asked?.id}/receive`)
    await page.reload()
    await page.getByRole('heading', { name: 'It has arrived' }).waitFor()
    await page.getByText('1 of 2 came back').waitFor()
    await look('received')
    assert.deepEqual(wrong, [])
  }).timeout(180_000)

  test('what will not be sent is told, with the part of the money that went back', async (context) => {
    const { assert } = context
    const { page, product, email, id, token } = await paidOrder(context)
    const lines = [{ lineId: await lineOf(id, token), quantity: 1 }]
    await asStaff('support', `/orders/${id}/cancel`, { lines })
    await waitForMail(email, 'goes back to you')
    await page.reload()
    await page.getByText('1 of 2 cancelled, and will not be sent').waitFor()
    const amount = product.variants[0]?.price.amount ?? 0
    const sum = `£${(amount / 100).toFixed(2)}`
    await page.getByText(`We have sent back ${sum} of what you paid`).waitFor()
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    assert.equal(heading, 'Thank you, it is yours')
    const wrong = await inspect('a part cancelled', page)

    await asStaff('support', `/orders/${id}/cancel`)
    await page.reload()
    await page.getByRole('heading', { name: 'This order was cancelled' }).waitFor()
    await page.getByText('We had to cancel it, and are sorry').waitFor()
    wrong.push(...(await inspect('cancelled by staff', page)))
    assert.deepEqual(wrong, [])
  }).timeout(120_000)

  test('a form that is sent twice asks once, and one that was changed asks again', async (context) => {
    const { assert } = context
    const { page, id, token } = await paidOrder(context)
    await asStaff('warehouse', `/orders/${id}/shipments`, { carrier: 'DPD' })
    const lineId = await lineOf(id, token)
    await page.goto(`/orders/${id}/return`)
    const key = await page.locator('input[name="key"]').inputValue()
    const send = (reason: string) =>
      page.request.post(`/orders/${id}/return`, {
        form: { key, [`quantity.${lineId}`]: '1', [`reason.${lineId}`]: reason },
        headers: { accept: 'text/html', origin: new URL(SHOP).origin },
        maxRedirects: 0,
      })
    const answers = await Promise.all([send('faulty'), send('faulty')])
    assert.deepEqual(
      answers.map((answer) => answer.status()),
      [303, 303]
    )
    assert.equal(answers[0]?.headers().location, answers[1]?.headers().location)
    assert.lengthOf((await returnsOf(id, token)).data, 1)

    assert.equal((await send('other')).status(), 303)
    assert.lengthOf((await returnsOf(id, token)).data, 2)

    await page.reload()
    await page.getByText('Nothing of this order can be sent back now').waitFor()
  }).timeout(90_000)

  test('somebody else neither sees the form nor sends it', async (context) => {
    const { assert } = context
    const { id, token } = await paidOrder(context)
    await asStaff('warehouse', `/orders/${id}/shipments`, { carrier: 'DPD' })
    const lineId = await lineOf(id, token)
    const stranger = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    await stranger.goto(`/orders/${id}/return`)
    await stranger.getByRole('heading', { name: 'Find my order' }).waitFor()
    const answer = await stranger.request.post(`/orders/${id}/return`, {
      form: { key: 'k', [`quantity.${lineId}`]: '1', [`reason.${lineId}`]: 'other' },
      headers: { origin: 'https://elsewhere.example' },
      maxRedirects: 0,
    })
    assert.equal(answer.status(), 403)
    assert.lengthOf((await returnsOf(id, token)).data, 0)
  }).timeout(90_000)
})
