/** docs.stripe.com/api/errors: the body that the SDK turns into its exceptions. */
interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  message: string
  code?: string
  param?: string
  decline_code?: string
}

/** An answer of the API that is not a success. */
export class ApiError extends Error {
  readonly status: number
  readonly body: ErrorBody
  readonly headers: Record<string, string>

  constructor(status: number, body: ErrorBody, headers: Record<string, string> = {}) {
    super(body.message)
    this.status = status
    this.body = body
    this.headers = headers
  }

  toJSON() {
    const { code } = this.body
    const doc_url = code && `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`
    return { error: { ...this.body, ...(doc_url ? { doc_url } : {}) } }
  }
}

/** The request asks for something that Stripe refuses. */
export function invalidRequest(message: string, details: { code?: string; param?: string } = {}) {
  const { code, param } = details
  return new ApiError(400, {
    type: 'invalid_request_error',
    message,
    ...(code ? { code } : {}),
    ...(param ? { param } : {}),
  })
}

export function noSuch(object: string, id: string, param: string) {
  const message = `No such ${object}: '${id}'`
  return new ApiError(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message,
    param,
  })
}

export function unrecognisedUrl(method: string, path: string) {
  const message = `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`
  return new ApiError(404, { type: 'invalid_request_error', message })
}

export function invalidKey(key: string) {
  const shown = key.length > 12 ? `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}` : '****'
  const message = `Invalid API Key provided: ${shown}`
  return new ApiError(401, { type: 'invalid_request_error', message })
}

export function missingKey() {
  const message =
    "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
  return new ApiError(401, { type: 'invalid_request_error', message })
}

/** docs.stripe.com/rate-limits: the header says which limit it was. */
export function rateLimited(reason: 'global-rate' | 'endpoint-rate') {
  const message =
    'Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.'
  return new ApiError(
    429,
    { type: 'invalid_request_error', code: 'rate_limit', message },
    { 'stripe-rate-limited-reason': reason }
  )
}

/** Kept under the idempotency key like every answer, so trying again would only replay it. */
export function serverFailure(status: number) {
  const message = 'An unknown error occurred'
  return new ApiError(
    status,
    { type: 'api_error', message },
    status === 500 ? { 'stripe-should-retry': 'false' } : {}
  )
}

export function idempotencyKeyReused(key: string) {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`
  return new ApiError(400, { type: 'idempotency_error', message })
}

export function idempotencyKeyOfOtherEndpoint(key: string, now: string, first: string) {
  const message = `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${now}' vs '${first}'). Try using a key other than '${key}' if you meant to execute a different request.`
  return new ApiError(400, { type: 'idempotency_error', message })
}

export function idempotencyKeyInUse(key: string) {
  const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`
  return new ApiError(409, {
    type: 'invalid_request_error',
    code: 'idempotency_key_in_use',
    message,
  })
}
