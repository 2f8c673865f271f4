import { invalidRequest } from './errors.ts'
import type { FormHash, FormValue } from './form.ts'

/**
 * A request's parameters, read one by one with Stripe's own refusals: a wrong type names the
 * parameter, and whatever nobody has read is "unknown" (`refuseUnknown`).
 */
export class Parameters {
  readonly #values: FormHash
  readonly #path: string
  readonly #known = new Set(['expand'])

  constructor(values: FormHash, path = '') {
    this.#values = values
    this.#path = path
  }

  /** Stripe reads an empty string as "unset". */
  string(name: string): string | undefined {
    const value = this.#read(name)
    if (typeof value === 'object') throw this.#wrong(name, 'Invalid string')
    return value === '' ? undefined : value
  }

  requiredString(name: string): string {
    const value = this.string(name)
    if (value === undefined) {
      const param = this.pathOf(name)
      throw invalidRequest(`Missing required param: ${param}.`, {
        code: 'parameter_missing',
        param,
      })
    }
    return value
  }

  integer(name: string): number | undefined {
    const value = this.string(name)
    if (value === undefined) return undefined
    if (!/^-?\d{1,15}$/.test(value)) throw this.#wrong(name, `Invalid integer: ${value}`)
    return Number(value)
  }

  requiredInteger(name: string): number {
    this.requiredString(name)
    return this.integer(name) ?? 0
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.string(name)
    if (value === undefined) return undefined
    const match = allowed.find((candidate) => candidate === value)
    if (match === undefined) {
      throw this.#wrong(name, `Invalid ${name}: must be one of ${allowed.join(', ')}`)
    }
    return match
  }

  /** A nested hash, or undefined when it is absent. */
  hash(name: string): Parameters | undefined {
    const value = this.#read(name)
    if (value === undefined || value === '') return undefined
    if (typeof value === 'string') throw this.#wrong(name, 'Invalid object')
    return new Parameters(value, this.pathOf(name))
  }

  /** An array of hashes. */
  list(name: string): Parameters[] {
    const items = this.hash(name)
    if (!items) return []
    return Object.keys(items.#values).map((index) => {
      const item = items.hash(index)
      if (!item) throw this.#wrong(name, 'Invalid array')
      return item
    })
  }

  strings(name: string): string[] {
    const items = this.hash(name)
    return items ? Object.keys(items.#values).map((index) => items.requiredString(index)) : []
  }

  /** docs.stripe.com/api/metadata: 50 keys of 40 characters, values of 500. */
  metadata(name = 'metadata'): Record<string, string> {
    const hash = this.hash(name)
    if (!hash) return {}
    const entries = Object.keys(hash.#values).map((key) => [key, hash.string(key) ?? ''] as const)
    if (entries.length > 50) throw this.#wrong(name, 'Metadata can have at most 50 keys')
    for (const [key, value] of entries) {
      if (key.length > 40) throw this.#wrong(name, 'Metadata keys can be up to 40 characters long')
      if (value.length > 500) {
        throw hash.#wrong(key, 'Metadata values must have up to 500 characters')
      }
    }
    return Object.fromEntries(entries)
  }

  has(name: string): boolean {
    return this.#read(name) !== undefined
  }

  isScalar(name: string): boolean {
    return typeof this.#read(name) === 'string'
  }

  /** Marks parameters as accepted though the sandbox does nothing with them. */
  accept(names: readonly string[]) {
    for (const name of names) this.#known.add(name)
  }

  refuseUnknown() {
    const unknown = Object.keys(this.#values).find((name) => !this.#known.has(name))
    if (unknown === undefined) return
    const param = this.pathOf(unknown)
    throw invalidRequest(`Received unknown parameter: ${param}`, {
      code: 'parameter_unknown',
      param,
    })
  }

  pathOf(name: string) {
    return this.#path ? `${this.#path}[${name}]` : name
  }

  #read(name: string): FormValue | undefined {
    this.#known.add(name)
    return this.#values[name]
  }

  #wrong(name: string, message: string) {
    return invalidRequest(message, { param: this.pathOf(name) })
  }
}
