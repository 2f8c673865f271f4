import type { IncomingMessage } from 'node:http'
import { readBody } from './body.ts'
import { HttpError } from './router.ts'

/** The body of a control call: a JSON object, read field by field. An empty body is `{}`. */
export class Fields {
  readonly #values: Record<string, unknown>

  private constructor(values: Record<string, unknown>) {
    this.#values = values
  }

  /** @throws {HttpError} 400 */
  static async of(request: IncomingMessage): Promise<Fields> {
    const text = await readBody(request)
    const values = parse(text === '' ? '{}' : text)
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      throw new HttpError(400, 'The body must be a JSON object.')
    }
    return new Fields({ ...values })
  }

  string(name: string): string | undefined {
    return this.#read(name, 'string', (value): value is string => typeof value === 'string')
  }

  number(name: string): number | undefined {
    return this.#read(name, 'number', (value): value is number => Number.isFinite(value))
  }

  boolean(name: string): boolean | undefined {
    return this.#read(name, 'boolean', (value): value is boolean => typeof value === 'boolean')
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.string(name)
    const match = allowed.find((candidate) => candidate === value)
    if (value !== undefined && match === undefined) {
      throw new HttpError(400, `"${name}" must be one of ${allowed.join(', ')}.`)
    }
    return match
  }

  required<T>(name: string, value: T | undefined): T {
    if (value === undefined) throw new HttpError(400, `"${name}" is missing.`)
    return value
  }

  #read<T>(name: string, type: string, isRight: (value: unknown) => value is T): T | undefined {
    const value = this.#values[name]
    if (value === undefined || value === null) return undefined
    if (!isRight(value)) throw new HttpError(400, `"${name}" must be a ${type}.`)
    return value
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'The body is not JSON.')
  }
}
