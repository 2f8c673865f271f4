import type { IncomingMessage, ServerResponse } from 'node:http'

/** What went wrong behind the load balancer, in the words of the status line. */
type Failure = 502 | 503 | 504

const EXPLANATIONS: Record<Failure, { code: string; title: string; detail: string }> = {
  502: {
    code: 'upstream_failed',
    title: 'Something broke on the way',
    detail: 'The server closed the connection before it had answered. Please try again.',
  },
  503: {
    code: 'upstream_unavailable',
    title: 'We will be back in a moment',
    detail: 'The server is starting or out of reach. Please try again in a few seconds.',
  },
  504: {
    code: 'upstream_timeout',
    title: 'This is taking too long',
    detail: 'The server did not answer in time. Please try again.',
  },
}

const REFUSED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'])

/** A connection that could not be made is 503, one that went silent 504, one that broke 502. */
export function failureOf(error: Error & { code?: string; errors?: Error[] }, silent: boolean) {
  if (silent) return 504
  return REFUSED.has(error.code ?? '') ? 503 : 502
}

/** Answers in the form that the caller reads: a problem document (RFC 9457) or a small page. */
export function answerUnavailable(
  request: IncomingMessage,
  response: ServerResponse,
  status: Failure
) {
  const wantsJson =
    request.url?.startsWith('/api/') || !/text\/html/.test(request.headers.accept ?? '')
  const body = wantsJson ? problem(status) : page(status)

  response.writeHead(status, {
    'content-type': wantsJson ? 'application/problem+json' : 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': '2',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function problem(status: Failure) {
  return JSON.stringify({ type: 'about:blank', status, ...EXPLANATIONS[status] })
}

function page(status: Failure) {
  const { title, detail } = EXPLANATIONS[status]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif }
  body { display: grid; min-height: 90vh; place-content: center; padding: 1.5rem; text-align: center }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 }
  p { max-width: 26rem; margin: 1rem auto }
</style>
<main>
  <h1>${title}</h1>
  <p>${detail}</p>
  <p><a href="">Try again</a></p>
</main>
`
}
