import { defineEnvVars } from '@sveltejs/kit/env'

/** Reads a URL, without its trailing slash. */
function url(name: string, fallback: string) {
  return (value: string | undefined): string => {
    const text = value || fallback
    if (!URL.canParse(text)) throw new Error(`${name} must be a URL, got "${text}"`)
    return text.replace(/\/+$/, '')
  }
}

function milliseconds(name: string, fallback: number) {
  return (value: string | undefined): number => {
    if (!value) return fallback
    const number = Number(value)
    if (!Number.isInteger(number) || number < 1) {
      throw new Error(`${name} must be a whole number of milliseconds, got "${value}"`)
    }
    return number
  }
}

function days(name: string, fallback: number) {
  return (value: string | undefined): number => {
    if (!value) return fallback
    const number = Number(value)
    if (!Number.isInteger(number) || number < 0) {
      throw new Error(`${name} must be a whole number of days, got "${value}"`)
    }
    return number
  }
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

export const variables = defineEnvVars({
  PUBLIC_URL: {
    description: 'Where shoppers reach the shop: links, cookies and the CSRF check follow it',
    schema: url('PUBLIC_URL', 'http://localhost:8080'),
  },
  API_URL: {
    description: 'Where this server reaches the API',
    schema: url('API_URL', 'http://127.0.0.1:3333'),
  },
  API_TIMEOUT_MS: {
    description: 'How long a page waits for the API before it gives up',
    schema: milliseconds('API_TIMEOUT_MS', 5_000),
  },
  CHECKOUT_TIMEOUT_MS: {
    description: 'The same for placing and paying, where the API itself waits for the provider',
    schema: milliseconds('CHECKOUT_TIMEOUT_MS', 25_000),
  },
  RETURN_WINDOW_DAYS: {
    description: 'How long things can be sent back, as the API holds to it',
    schema: days('RETURN_WINDOW_DAYS', 30),
  },
  INTERNAL_TOKEN: {
    description: 'Proves this server to the API, so that it believes the address passed on',
    schema: (value): string => value || 'development-internal-token',
  },
  TRUSTED_PROXY_CIDRS: {
    description: 'Our own proxies: addresses whose X-Forwarded-For is believed',
    schema: (value): string[] => {
      const ranges = list(value)
      return ranges.length === 0 ? ['127.0.0.0/8', '::1/128'] : ranges
    },
  },
  SIGN_IN_ORIGINS: {
    description: 'Where the identity provider’s pages live: signing out may lead there',
    schema: list,
  },
  PAYMENT_PAGE_ORIGINS: {
    description: 'Where the hosted payment page lives: the checkout form may lead there',
    schema: (value): string[] => {
      const origins = list(value)
      return origins.length === 0 ? ['https://checkout.stripe.com'] : origins
    },
  },
})
