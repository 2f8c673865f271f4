import type { Cart } from './types.ts'

export interface FieldError {
  /** A JSON pointer into the request's body: `/shippingAddress/postcode`. */
  pointer: string
  code: string
  message: string
}

export interface StockShortage {
  variantId: string
  requested: number
  available: number
}

/** The body of an `application/problem+json` answer (RFC 9457), as far as the shop reads it. */
export interface Problem {
  code?: string
  title?: string
  detail?: string
  errors?: FieldError[]
  lines?: StockShortage[]
  cart?: Cart
  /** Of a coupon: its code, and why it takes nothing off. */
  coupon?: string
  reason?: string
}

/** The API understood the request and refused it: `code` says why, and is stable. */
export class ApiProblem extends Error {
  readonly status: number
  readonly problem: Problem
  readonly retryAfter: number | null

  constructor(status: number, problem: Problem, retryAfter: number | null = null) {
    super(problem.detail ?? problem.title ?? `The API answered ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.problem = problem
    this.retryAfter = retryAfter
  }

  get code(): string {
    return this.problem.code ?? `http_${this.status}`
  }
}

/** No answer came: the API is down, too slow, or answered something that is not ours. */
export class ApiUnreachable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ApiUnreachable'
  }
}
