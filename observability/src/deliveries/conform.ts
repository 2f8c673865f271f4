export type Schema = Readonly<Record<string, unknown>>

/**
 * Where a value is not what a schema of the API's own document says: the part of JSON Schema that the document uses for
 * answers. @param find what a `$ref` leads to
 */
export function deviations(
  value: unknown,
  schema: Schema,
  find: (ref: string) => Schema,
  path = ''
): string[] {
  if (typeof schema.$ref === 'string') return deviations(value, find(schema.$ref), find, path)
  const choices = listOf(schema.anyOf ?? schema.oneOf)
  if (choices.length > 0) {
    const tried = choices.map((choice) => deviations(value, choice, find, path))
    return tried.find((found) => found.length === 0) ?? tried.at(-1) ?? []
  }
  const types = [schema.type].flat().filter((type) => typeof type === 'string')
  if (types.length > 0 && !types.some((type) => isA(type, value)))
    return [`${path || '/'} is not ${types.join(' or ')}`]
  if (Array.isArray(schema.enum) && !schema.enum.includes(value))
    return [`${path} is not one of ${schema.enum.join(', ')}`]
  if (Array.isArray(value)) {
    const { items } = schema
    if (!isSchema(items)) return []
    return value.flatMap((item, index) => deviations(item, items, find, `${path}/${index}`))
  }
  return isSchema(value) ? ofMembers(value, schema, find, path) : []
}

function ofMembers(
  value: Schema,
  schema: Schema,
  find: (ref: string) => Schema,
  path: string
): string[] {
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  const missing = required
    .filter((name) => !(name in value))
    .map((name) => `${path}/${name} is missing`)
  const properties = isSchema(schema.properties) ? schema.properties : {}
  const others = Object.entries(properties).flatMap(([name, of]) =>
    name in value && isSchema(of) ? deviations(value[name], of, find, `${path}/${name}`) : []
  )
  return [...missing, ...others]
}

function isA(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isSchema(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : []
}
