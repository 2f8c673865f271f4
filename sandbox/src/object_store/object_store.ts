import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { send } from '../http/respond.ts'

/** Where the bucket's address begins; the rest of the path is bucket and key, as S3 has it in its "path style". */
export const OBJECTS_PATH = '/s3'

const LARGEST = 32 * 1024 * 1024

interface StoredObject {
  readonly type: string
  readonly bytes: Buffer
}

/**
 * As much of S3 as keeping and showing files takes: PUT, GET, HEAD and DELETE of an object. Whoever can reach it may do
 * all of it, as with everything else of the sandbox: signatures are not looked at.
 */
export class ObjectStore {
  readonly #folder: string | null
  readonly #inMemory = new Map<string, StoredObject>()

  /** @param dataFolder null forgets everything with the process */
  constructor(dataFolder: string | null) {
    this.#folder = dataFolder === null ? null : join(dataFolder, 'objects')
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const name = url.pathname.slice(OBJECTS_PATH.length)
    switch (request.method) {
      case 'PUT': {
        const body = await readBytes(request)
        const type = request.headers['content-type'] ?? 'application/octet-stream'
        const bytes = isChunked(request) ? withoutChunks(body) : body
        await this.#write(name, { type, bytes })
        return void response.writeHead(200, { etag: etagOf(bytes) }).end()
      }
      case 'DELETE':
        await this.#remove(name)
        return void response.writeHead(204).end()
      case 'GET':
      case 'HEAD': {
        const found = await this.#read(name)
        if (found === null) return answerError(request, response, 404, 'NoSuchKey')
        response.writeHead(200, {
          'content-type': found.type,
          'content-length': found.bytes.length,
          'etag': etagOf(found.bytes),
        })
        return void response.end(request.method === 'HEAD' ? undefined : found.bytes)
      }
      default:
        return answerError(request, response, 405, 'MethodNotAllowed')
    }
  }

  async #write(name: string, object: StoredObject): Promise<void> {
    if (this.#folder === null) return void this.#inMemory.set(name, object)
    await mkdir(this.#folder, { recursive: true })
    await writeFile(this.#path(name, 'bytes'), object.bytes)
    await writeFile(this.#path(name, 'type'), object.type)
  }

  async #read(name: string): Promise<StoredObject | null> {
    if (this.#folder === null) return this.#inMemory.get(name) ?? null
    try {
      const bytes = await readFile(this.#path(name, 'bytes'))
      return { bytes, type: await readFile(this.#path(name, 'type'), 'utf8') }
    } catch {
      return null
    }
  }

  async #remove(name: string): Promise<void> {
    this.#inMemory.delete(name)
    if (this.#folder === null) return
    await rm(this.#path(name, 'bytes'), { force: true })
    await rm(this.#path(name, 'type'), { force: true })
  }

  /** Keys may hold anything; names of files may not. */
  #path(name: string, what: string): string {
    const file = createHash('sha256').update(name).digest('hex')
    return join(this.#folder ?? '', `${file}.${what}`)
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > LARGEST) throw new Error(`An object may have ${LARGEST} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** AWS's own framing inside the body, by which a client sends a checksum behind what it sums. */
function isChunked({ headers }: IncomingMessage): boolean {
  return (
    headers['content-encoding']?.includes('aws-chunked') === true ||
    String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-')
  )
}

function withoutChunks(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf('\r\n', at)
    if (lineEnd === -1) break
    const size = parseInt(body.toString('latin1', at, lineEnd), 16)
    if (!(size > 0)) break
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(parts)
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

function answerError(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string
) {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`
  if (request.method === 'HEAD') return void response.writeHead(status).end()
  send(response, status, 'application/xml', body)
}
