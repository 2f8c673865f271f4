import type { JsonSchema } from '#app/shared/openapi/operation'

/**
 * Makes the schema that VineJS gives of a validator say what the validator does: a boolean is a boolean, a tuple is
 * written as JSON Schema 2020-12 has it, and unknown properties are dropped, not refused.
 */
export function faithful(schema: JsonSchema): JsonSchema {
  const { additionalProperties: _dropped, ...rest } = schema
  const next: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(rest)) next[keyword] = deep(value)
  if (isBooleanInDisguise(next.enum)) return { ...without(next, 'enum'), type: 'boolean' }
  if (Array.isArray(next.items)) {
    return {
      ...without(without(next, 'items'), 'additionalItems'),
      prefixItems: next.items,
      items: false,
    }
  }
  return next
}

function deep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deep)
  return isSchema(value) ? faithful(value) : value
}

function isBooleanInDisguise(values: unknown): boolean {
  return Array.isArray(values) && values.includes('true') && values.includes('false')
}

function without(schema: Record<string, unknown>, keyword: string): Record<string, unknown> {
  const { [keyword]: _removed, ...rest } = schema
  return rest
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Moves every schema with a title into `components`, once, and leaves a reference in its place. */
export function shareComponents(value: unknown, components: Map<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((item) => shareComponents(item, components))
  if (!isSchema(value)) return value
  const schema: Record<string, unknown> = {}
  for (const [keyword, inner] of Object.entries(value))
    schema[keyword] = shareComponents(inner, components)
  if (typeof value.title !== 'string' || value.type === undefined) return schema
  components.set(value.title, schema)
  return { $ref: `#/components/schemas/${value.title}` }
}
