import { redirect } from '@sveltejs/kit'
import { paymentOrigins } from '#shared/config.ts'

/** Leads to the provider's page, and nowhere else outside the shop, whatever an answer says. */
export function leadToPaymentPage(url: string): never {
  redirect(303, url, { external: [...paymentOrigins] })
}
