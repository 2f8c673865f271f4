import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

/** Below this a compressed answer saves nothing worth the work (bytes; CDNs draw it here too). */
const SMALLEST = 1_000

const COMPRESSIBLE =
  /^(?:text\/(?:html|css|javascript|plain|xml)|application\/(?:javascript|xml|wasm|(?:[\w.-]+\+)?json)|image\/svg\+xml)\b/i

type Encoding = 'br' | 'gzip'

/**
 * Decides what a CDN would do with this answer, and rewrites its headers in place accordingly:
 * `Vary` on everything that could be compressed, and on what is, `Content-Encoding`, no length and
 * a weak ETag, since the bytes are no longer those that the origin named.
 *
 * @returns the stream that compresses the body, or null to send it as it is. Event streams,
 * partial answers, `no-transform` and answers that are already encoded are left alone.
 */
export function compressorFor(
  request: IncomingMessage,
  status: number,
  headers: IncomingHttpHeaders
): Transform | null {
  if (!COMPRESSIBLE.test(headers['content-type'] ?? '')) return null
  if (headers['content-encoding'] || hasToken(headers['cache-control'], 'no-transform')) return null
  headers.vary = addToken(headers.vary, 'Accept-Encoding')

  const length = headers['content-length']
  if (request.method === 'HEAD' || status === 204 || status === 206 || status === 304) return null
  if (length !== undefined && Number(length) < SMALLEST) return null

  const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''))
  if (!encoding) return null

  headers['content-encoding'] = encoding
  delete headers['content-length']
  delete headers['accept-ranges']
  if (headers.etag && !headers.etag.startsWith('W/')) headers.etag = `W/${headers.etag}`
  return createCompressor(encoding, length === undefined)
}

/** An answer of unknown length may be made bit by bit: each part is flushed as it comes. */
function createCompressor(encoding: Encoding, streamed: boolean): Transform {
  if (encoding === 'gzip') {
    return createGzip({ level: 6, flush: streamed ? constants.Z_SYNC_FLUSH : constants.Z_NO_FLUSH })
  }
  return createBrotliCompress({
    flush: streamed ? constants.BROTLI_OPERATION_FLUSH : constants.BROTLI_OPERATION_PROCESS,
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  })
}

/** RFC 9110, section 12.5.3, for the two encodings on offer; brotli wins a tie. */
export function preferredEncoding(accept: string): Encoding | null {
  const weights = new Map(
    accept.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, q ? Number(q.slice(2)) : 1] as const
    })
  )
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0
  const [brotli, gzip] = [weightOf('br'), weightOf('gzip')]
  if (!(brotli > 0) && !(gzip > 0)) return null
  return brotli >= gzip ? 'br' : 'gzip'
}

function hasToken(value: string | undefined, token: string) {
  return (value ?? '').split(',').some((word) => word.trim().toLowerCase() === token)
}

function addToken(value: string | undefined, token: string) {
  if (!value) return token
  return hasToken(value, token.toLowerCase()) || value.trim() === '*' ? value : `${value}, ${token}`
}
