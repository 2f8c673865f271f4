import { deviations, isSchema, type Schema } from './conform.ts'

export interface Call {
  readonly method: 'GET' | 'POST'
  /** As the document writes it, with `{id}`. */
  readonly path: string
  /** What stands for the names in braces, and the query. */
  readonly url?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly status: number
}

/** A running API, held to its own document: an answer that this does not describe is an error. */
export class DocumentedApi {
  readonly #base: string
  readonly #document: Schema

  private constructor(base: string, document: Schema) {
    this.#base = base
    this.#document = document
  }

  static async at(shop: string): Promise<DocumentedApi> {
    const base = `${shop.replace(/\/$/, '')}/api/v1`
    const response = await fetch(`${base}/openapi.json`)
    const document: unknown = await response.json()
    if (!response.ok || !isSchema(document)) throw new Error(`${base}/openapi.json is no document`)
    return new DocumentedApi(base, document)
  }

  /** @throws when the answer has another status than expected, or is not as the document says */
  async call({ method, path, url = path, body, headers, status }: Call): Promise<unknown> {
    const name = `${method} ${path}`
    const response = await fetch(`${this.#base}${url}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    })
    const text = await response.text()
    if (response.status !== status)
      throw new Error(`${name} answered ${response.status}, not ${status}: ${text.slice(0, 300)}`)
    const answer: unknown = JSON.parse(text)
    const found = deviations(answer, this.#schemaOf(method, path, status), (ref) => this.#find(ref))
    if (found.length > 0) throw new Error(`${name} is not as documented: ${found.join('; ')}`)
    return answer
  }

  #schemaOf(method: string, path: string, status: number): Schema {
    const pathOf = (prefix: string) => ['paths', `${prefix}${path}`, method.toLowerCase()]
    const operation = at(this.#document, ...pathOf('/api/v1')) ?? at(this.#document, ...pathOf(''))
    const schema = at(
      operation,
      'responses',
      String(status),
      'content',
      'application/json',
      'schema'
    )
    if (!isSchema(schema)) throw new Error(`${method} ${path} has no ${status} in the document`)
    return schema
  }

  #find(ref: string): Schema {
    const found = at(this.#document, ...ref.replace('#/', '').split('/'))
    if (!isSchema(found)) throw new Error(`The document has no ${ref}`)
    return found
  }
}

export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value
  )
}
