import fc from 'fast-check'
import type { OpenApiDocument, Schema } from '#tests/fuzz/schema'

/** What people and scripts send where they should not: each of these has broken a shop somewhere. */
const NASTY: unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eevil',
  '💥'.repeat(300),
  'x'.repeat(20_000),
  "' OR 1=1; --",
  '../../etc/passwd',
  '%00',
  '{{7*7}}',
  '<script>alert(1)</script>',
  'NaN',
  'undefined',
  -1,
  0,
  0.5,
  1e18,
  -1e18,
  Number.MAX_SAFE_INTEGER,
  '1e999',
  '99999999999999999999',
  [],
  [[]],
  {},
  { $gt: '' },
  { __proto__: null, constructor: 'x' },
]

export const nasty = fc.constantFrom(...NASTY)

/** A value that fits the schema: most of the time in every part, now and then with one part replaced by something nasty. */
export function valueOf(
  schema: Schema,
  document: OpenApiDocument,
  depth = 0
): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 5, arbitrary: fitting(resolve(schema, document), document, depth) },
    { weight: 1, arbitrary: nasty }
  )
}

function fitting(schema: Schema, document: OpenApiDocument, depth: number): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => valueOf(choice, document, depth)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'object':
      return objectOf(schema, document, depth)
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, document, depth + 1), { maxLength: 3 })
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 200 })
    case 'number':
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 200 }),
        fc.double()
      )
    case 'boolean':
      return fc.boolean()
    default:
      return textOf(schema)
  }
}

function objectOf(schema: Schema, document: OpenApiDocument, depth: number): fc.Arbitrary<unknown> {
  if (depth > 4) return fc.constant({})
  const properties = Object.entries(schema.properties ?? {})
  const fields = Object.fromEntries(
    properties.map(([name, property]) => [name, valueOf(property, document, depth + 1)])
  )
  return fc.record(fields, { requiredKeys: schema.required ?? [] })
}

function textOf({ format, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'email') return fc.constantFrom('jo@example.org', 'a@b.co')
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 60) }),
    fc.constantFrom('GB', 'London', 'standard', 'SW1A 1AA', 'candle', 'GBP', 'Jo Bloggs')
  )
}

function resolve(schema: Schema, document: OpenApiDocument): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : (document.components.schemas[name] ?? {})
}
