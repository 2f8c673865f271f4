import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError } from './errors.ts'

/** What a call answers, as it is kept under an idempotency key. */
export interface Answer {
  status: number
  body: string
  headers: Record<string, string>
}

/** Runs a call to its answer, be it a refusal. What is no refusal is a bug, and thrown. */
export function answerOf(run: () => object): Answer {
  try {
    return { status: 200, body: JSON.stringify(run(), null, 2), headers: {} }
  } catch (error) {
    return refusalOf(error)
  }
}

export function refusalOf(error: unknown): Answer {
  if (!(error instanceof ApiError)) throw error
  return { status: error.status, body: JSON.stringify(error, null, 2), headers: error.headers }
}

/** Sends an answer with the headers that Stripe's always have. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers }: Answer,
  requestId: string
) {
  const key = request.headers['idempotency-key']
  const version = request.headers['stripe-version']
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache, no-store',
    'request-id': requestId,
    ...(typeof version === 'string' ? { 'stripe-version': version } : {}),
    ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
    ...headers,
  })
  response.end(body)
}
