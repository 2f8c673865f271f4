import type { Permission } from '@holdfast/domain/staff'
import type { ProblemCode } from '#app/shared/problems'

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. Name one with `title` and it becomes a shared component. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** What the document needs of a VineJS validator. */
export interface DescribedValidator {
  toJSONSchema(): object
}

export interface Answer {
  readonly description: string
  /** The schema of the whole body; absent for an answer without one. */
  readonly schema?: JsonSchema
  readonly contentType?: string
}

/**
 * What the OpenAPI document says of a controller. It stands beside the code that answers, as `static operation`, and the
 * document is generated from it: the validators that read the input are the ones described.
 */
export interface Operation {
  readonly summary: string
  readonly description?: string
  /** What staff must be allowed to, to come to it: every operation under /api/v1/admin states one. */
  readonly permission?: Permission
  /** Whether it is for people who are signed in: every operation under /api/v1/me is, and no other. */
  readonly signedIn?: boolean
  /** Path parameters: name → schema. */
  readonly params?: Readonly<Record<string, JsonSchema>>
  readonly query?: DescribedValidator
  readonly body?: DescribedValidator
  readonly headers?: readonly RequestHeader[]
  readonly answers: Readonly<Record<number, Answer>>
  /** The refusals this operation can answer, besides those that every operation can. */
  readonly problems?: readonly ProblemCode[]
}

export type RequestHeader =
  'X-Cart-Token' | 'X-Order-Token' | 'Idempotency-Key' | 'If-Match' | 'Stripe-Signature'

/** A single thing: `{ "data": … }`. */
export function dataOf(schema: JsonSchema): JsonSchema {
  return { type: 'object', properties: { data: schema }, required: ['data'] }
}

/** A list: `{ "data": […] }`, with `meta` where it is paged. */
export function listOf(schema: JsonSchema, meta?: JsonSchema): JsonSchema {
  const data = { type: 'array', items: schema }
  return meta
    ? { type: 'object', properties: { data, meta }, required: ['data', 'meta'] }
    : { type: 'object', properties: { data }, required: ['data'] }
}

/** An object whose every property is required. `null` is a value: say `type: ['string', 'null']`. */
export function objectOf(title: string, properties: Record<string, JsonSchema>): JsonSchema {
  return { title, type: 'object', properties, required: Object.keys(properties) }
}

export const MONEY: JsonSchema = objectOf('Money', {
  amount: { type: 'integer', description: 'In minor units: pence, cents' },
  currency: { type: 'string', pattern: '^[A-Z]{3}$' },
})

export const UUID: JsonSchema = { type: 'string', format: 'uuid' }
export const TIMESTAMP: JsonSchema = { type: 'string', format: 'date-time' }
