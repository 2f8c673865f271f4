import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { test } from '@japa/runner'
import { issuer } from '#tests/support/staff'
import { valueOf } from '#tests/fuzz/arbitraries'
import {
  endpointsOf,
  type Endpoint,
  type OpenApiDocument,
  type Parameter,
} from '#tests/fuzz/schema'

const SEED = Number(process.env.FUZZ_SEED ?? 20261123)
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)
const base = `http://${process.env.HOST}:${process.env.PORT}`

interface Sent {
  url: string
  init: RequestInit
}

test.group('Whatever is sent, every operation answers as it is documented', (group) => {
  let document: OpenApiDocument
  let cartToken: string
  let sent = 0

  group.setup(async () => {
    document = (await (await fetch(`${base}/api/v1/openapi.json`)).json()) as OpenApiDocument
    const cart = (await (await fetch(`${base}/api/v1/carts`, { method: 'POST' })).json()) as {
      token: string
    }
    cartToken = cart.token
  })

  test('{$self}')
    .with(async () => {
      const response = await fetch(`${base}/api/v1/openapi.json`)
      return endpointsOf((await response.json()) as OpenApiDocument).map(
        ({ method, path }) => `${method} ${path}`
      )
    })
    .run(async ({ assert }, name) => {
      const endpoint = endpointsOf(document).find(
        ({ method, path }) => `${method} ${path}` === name
      )
      assert.exists(endpoint)
      if (!endpoint) return
      const answersOf = documentedAnswers(endpoint, document)
      // One of its own for each operation: together they ask more than one person may.
      const isForShoppers = endpoint.operation.security?.some((way) => 'shopper' in way)
      const knownToken = isForShoppers
        ? await (await issuer()).tokenForPerson('ada@example.com')
        : await (await issuer()).tokenFor('manager')

      await fc.assert(
        fc.asyncProperty(
          requestTo(endpoint, document, { cartToken, knownToken }),
          async ({ url, init }) => {
            // One address each, so that no limit hides what is behind it.
            const headers = {
              ...init.headers,
              'x-forwarded-for': `198.18.${(sent >> 8) & 255}.${sent++ & 255}`,
            }
            const response = await fetch(url, { ...init, headers, redirect: 'manual' })
            const text = await response.text()
            const complaint = answersOf(response, text)
            if (complaint)
              throw new Error(`${complaint}\n${init.method} ${url}\n${String(init.body)}\n${text}`)
          }
        ),
        { seed: SEED, numRuns: RUNS }
      )
    })
})

/** Tells what is wrong with an answer, or null when the document foresees it. */
function documentedAnswers({ operation }: Endpoint, document: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'document', components: document.components })
  const rooted = (schema: unknown): object =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components'))
  const checks = new Map(
    Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
      Object.values(content).map(({ schema }) => [status, ajv.compile(rooted(schema))] as const)
    )
  )
  return (response: Response, text: string): string | null => {
    if (response.status >= 500) return `answered ${response.status}`
    const pathItself = [400, 404, 405]
    if (!(response.status in operation.responses)) {
      return pathItself.includes(response.status)
        ? null
        : `status ${response.status} is not documented`
    }
    const check = checks.get(String(response.status))
    if (!check || text === '') return null
    if (!response.headers.get('content-type')?.includes('json'))
      return 'answered something else than JSON'
    return check(JSON.parse(text))
      ? null
      : `does not fit its schema: ${ajv.errorsText(check.errors)}`
  }
}

function requestTo(
  endpoint: Endpoint,
  document: OpenApiDocument,
  { cartToken, knownToken }: { cartToken: string; knownToken: string }
): fc.Arbitrary<Sent> {
  const { operation, method, path } = endpoint
  const parameters = fc.record(
    Object.fromEntries(
      operation.parameters.map((parameter) => [parameter.name, one(parameter, document)])
    ),
    { requiredKeys: operation.parameters.filter((p) => p.in === 'path').map((p) => p.name) }
  )
  const schema = operation.requestBody?.content['application/json'].schema
  const body = schema
    ? fc.option(valueOf(schema, document), { freq: 20, nil: undefined })
    : fc.constant(undefined)
  return fc
    .record({ parameters, body, known: fc.boolean(), visitor })
    .map(({ parameters: values, body: value, known, visitor }) => {
      const url = addressOf(path, operation.parameters, values)
      const headers: Record<string, string> = { 'content-type': 'application/json' }
      for (const parameter of operation.parameters.filter(({ in: place }) => place === 'header')) {
        const given = values[parameter.name]
        if (given !== undefined) headers[parameter.name] = headerSafe(given)
      }
      if (known) headers['X-Cart-Token'] = cartToken
      // What is not for everybody is tried by a stranger too, now and then.
      if (operation.security && visitor !== 'stranger') {
        headers.authorization = `Bearer ${visitor === 'known' ? knownToken : visitor}`
      }
      if (value === undefined) delete headers['content-type']
      const init = { method, headers, ...(value !== undefined && { body: JSON.stringify(value) }) }
      return { url, init }
    })
}

/** Who sends it: staff or whoever it is for, somebody without a token, or somebody with a bad one. */
const visitor = fc.oneof(
  { weight: 6, arbitrary: fc.constant('known') },
  { weight: 1, arbitrary: fc.constant('stranger') },
  { weight: 1, arbitrary: fc.constantFrom('x', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.', '=') }
)

function one({ schema }: Parameter, document: OpenApiDocument): fc.Arbitrary<unknown> {
  return valueOf(schema, document)
}

function addressOf(path: string, parameters: Parameter[], values: Record<string, unknown>): string {
  const filled = path.replaceAll(
    /\{(\w+)\}/g,
    (_match, name: string) => encode(values[name]) || '-'
  )
  const query = parameters
    .filter(({ in: place, name }) => place === 'query' && values[name] !== undefined)
    .map(({ name }) => `${name}=${encode(values[name])}`)
  return `${base}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Percent-encodes anything at all, lone surrogates included, as a careless client would. */
function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '')
  return encodeURIComponent(text.toWellFormed().slice(0, 2000))
}

function headerSafe(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 2000)
}
