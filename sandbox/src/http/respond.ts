import type { ServerResponse } from 'node:http'
import type { Html } from './html.ts'

interface PageOptions {
  status?: number
  /** Origins that a form on the page may lead to, redirects included. */
  formTargets?: readonly string[]
}

/** Sends a page that runs no script and loads nothing from elsewhere. */
export function sendPage(response: ServerResponse, page: Html, options: PageOptions = {}) {
  const formAction = ["'self'", ...(options.formTargets ?? [])].join(' ')
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "frame-src 'self'",
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]
  send(response, options.status ?? 200, 'text/html; charset=utf-8', page.toString(), {
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
}

export function sendJson(response: ServerResponse, body: unknown, status = 200) {
  send(response, status, 'application/json; charset=utf-8', `${JSON.stringify(body, null, 2)}\n`)
}

/** 303: the browser goes there with GET, whatever brought it here. */
export function redirect(response: ServerResponse, location: string) {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {}
) {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(body)
}
