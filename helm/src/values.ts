import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { ROOT } from './program.ts'

export const CHART = join(ROOT, 'helm/holdfast')

export type Values = { [key: string]: unknown }

/** The shop's stages, each a file of values over the chart's own; black-friday lies over production. */
export const STAGES: readonly { name: string; files: readonly string[] }[] = readdirSync(
  join(CHART, 'values')
)
  .map((file) => basename(file, '.yaml'))
  .sort()
  .map((name) => ({ name, files: name === 'black-friday' ? ['production', name] : [name] }))

export function valuesFile(stage: string): string {
  return join(CHART, 'values', `${stage}.yaml`)
}

export function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As Helm does: maps are merged, everything else is replaced, null takes a key away. */
export function merge(below: Values, above: Values): Values {
  const merged = { ...below }
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key]
    merged[key] = isMap(under) && isMap(value) ? merge(under, value) : value
  }
  return merged
}

export function readValues(path: string): Values {
  const values: unknown = parse(readFileSync(path, 'utf8'))
  if (!isMap(values)) throw new Error(`${path} holds no values`)
  return values
}

/** The chart's own values with a stage's over them. */
export function valuesOf(files: readonly string[]): Values {
  return files
    .map((file) => readValues(valuesFile(file)))
    .reduce(merge, readValues(join(CHART, 'values.yaml')))
}

/** What the schema says against values, each with the key that is wrong. */
export function refusals(values: Values): string[] {
  const schema: object = JSON.parse(readFileSync(join(CHART, 'values.schema.json'), 'utf8'))
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  ajv.validate(schema, values)
  return (ajv.errors ?? []).map(inWords)
}

function inWords({ instancePath, message = '', params }: ErrorObject): string {
  const { additionalProperty, propertyName } = params
  const key = additionalProperty ?? propertyName
  const path = instancePath.slice(1).replaceAll('/', '.')
  return `${[path, key].filter(Boolean).join('.')} ${message}`
}
