import {
  API_TIMEOUT_MS,
  API_URL,
  CHECKOUT_TIMEOUT_MS,
  INTERNAL_TOKEN,
  PAYMENT_PAGE_ORIGINS,
  PUBLIC_URL,
  RETURN_WINDOW_DAYS,
  SIGN_IN_ORIGINS,
  TRUSTED_PROXY_CIDRS,
} from '$app/env/private'
import { ApiClient } from './api/client.ts'
import { Api } from './api/api.ts'
import { clientAddressResolver } from './http/client_address.ts'
import { cookieScheme } from './http/cookie_names.ts'
import { observeApiCall } from './ops/metrics.ts'
import { returnWindow } from './text/return_window.ts'

export const cookies = cookieScheme(PUBLIC_URL)
export const resolveClientAddress = clientAddressResolver(TRUSTED_PROXY_CIDRS)
export const paymentOrigins = PAYMENT_PAGE_ORIGINS
export const signInOrigins = SIGN_IN_ORIGINS
/** Where the shop's forms may lead besides the shop. */
export const formTargets = [...new Set([...paymentOrigins, ...signInOrigins])]
export const publicUrl = PUBLIC_URL
export const returns = returnWindow(RETURN_WINDOW_DAYS)

/**
 * The API for one request. The internal token makes the API believe the address passed on.
 */
export function apiFor(caller: {
  requestId: string
  clientAddress: string
  traceparent: string
}): Api {
  const headers: Record<string, string> = {
    'x-internal-token': INTERNAL_TOKEN,
    'x-forwarded-for': caller.clientAddress,
    'x-request-id': caller.requestId,
    'traceparent': caller.traceparent,
  }
  const client = new ApiClient({
    url: API_URL,
    timeoutMs: API_TIMEOUT_MS,
    headers,
    onCall: observeApiCall,
  })
  return new Api(client, CHECKOUT_TIMEOUT_MS)
}
