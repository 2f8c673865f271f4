import type { Page } from 'playwright-core'
import { PROVIDERS } from './shop.ts'

/** The password of everybody whom the sandbox's issuer knows from the start. */
const PASSWORD = 'sandbox'

/** The one that people choose here who make an account of their own. */
export const OWN_PASSWORD = 'correct horse battery'

/** Signs in on the issuer's page, where the shop has led. */
export async function signInThere(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.waitForURL((url) => url.origin === new URL(PROVIDERS).origin)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** From the header of any page to the account, as somebody the issuer knows. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/account')
  await signInThere(page, email, password)
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
}

/** Makes an account of one's own at the issuer, and comes back to the shop with it. */
export async function signUp(page: Page, email: string, name = 'Ada Lovelace'): Promise<void> {
  await page.goto('/account')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(OWN_PASSWORD)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
}
