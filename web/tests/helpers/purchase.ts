import type { Page } from 'playwright-core'
import { PROVIDERS } from './shop.ts'

export const SHOPPER = {
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
}

/** By the form alone, or in the dialog that the page opens when it can. */
export async function addToCart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to cart' }).click()
  const link = page.getByRole('dialog').getByRole('link', { name: 'See the cart' })
  const title = page.getByRole('heading', { level: 1, name: 'Your cart' })
  await link.or(title).waitFor()
  if (await link.isVisible()) await link.click()
  await title.waitFor()
}

/** Types a code into the cart's field, in whatever way, and sends it. */
export async function enterCoupon(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Use it' }).click()
}

/** Fills the checkout as a guest in the United Kingdom does. */
export async function fillCheckout(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  const address = page.getByRole('group', { name: 'Where should it go?' })
  await address.getByLabel('Full name').fill(SHOPPER.name)
  await address.getByLabel('Address', { exact: true }).fill(SHOPPER.line1)
  await address.getByLabel('Town or city').fill(SHOPPER.city)
  await address.getByLabel('Postcode').fill(SHOPPER.postcode)
}

export async function placeOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Place the order and pay' }).click()
}

/** Pays on the hosted page with the card that always works. */
export async function payByCard(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Name', { exact: true }).fill(SHOPPER.name)
  await page.getByLabel('Card number').fill('4242 4242 4242 4242')
  await page.getByLabel('Expiry date').fill('12 / 34')
  await page.getByLabel('Security code').fill('123')
  await page.getByRole('button', { name: /^pay/i }).click()
}

/** An address of its own for each test, so that each finds its own mail. */
export function newEmail(): string {
  return `shopper-${crypto.randomUUID().slice(0, 8)}@example.com`
}

export function isPaymentPage(url: URL): boolean {
  return url.origin === new URL(PROVIDERS).origin
}
