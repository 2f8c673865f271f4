import type { RouteJSON } from '@adonisjs/core/types/http'
import { cookieName } from '#app/shared/cookies'
import { PROBLEMS, type ProblemCode } from '#app/shared/problems'
import { faithful, isSchema, shareComponents } from '#app/shared/openapi/json_schema'
import type { JsonSchema, Operation, RequestHeader } from '#app/shared/openapi/operation'

/** Any operation can be refused with these. */
const ALWAYS: ProblemCode[] = [
  'rate_limited',
  'overloaded',
  'internal_error',
  'unavailable',
  'busy',
]
const WITH_BODY: ProblemCode[] = [
  'malformed_json',
  'cross_site_refused',
  'body_too_large',
  'unsupported_media_type',
  'validation_failed',
]

/** What any operation for people who are signed in can be refused with. */
const SIGNED_IN: ProblemCode[] = [
  'unauthenticated',
  'forbidden',
  'identity_provider_unavailable',
  'session_unavailable',
]

/** What any operation for staff can be refused with. */
const FOR_STAFF: ProblemCode[] = ['unauthenticated', 'forbidden', 'identity_provider_unavailable']

const HEADERS: Record<
  RequestHeader,
  { required: boolean; description: string; schema: JsonSchema }
> = {
  'X-Cart-Token': {
    required: false,
    description: 'The token of the cart, from a client that keeps no cookies; wins over the cookie',
    schema: { type: 'string' },
  },
  'X-Order-Token': {
    required: false,
    description: 'The `accessToken` of a guest’s order',
    schema: { type: 'string' },
  },
  'Idempotency-Key': {
    required: true,
    description:
      '1 to 255 visible ASCII characters, unique per cart token or member of staff, kept 48 h',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  },
  'If-Match': {
    required: false,
    description: 'The version of the cart that this change was made for, in quotes',
    schema: { type: 'string', pattern: '^"\\d+"$' },
  },
  'Stripe-Signature': {
    required: false,
    description: 'As Stripe signs',
    schema: { type: 'string' },
  },
}

const PROBLEM: JsonSchema = {
  title: 'Problem',
  description: 'RFC 9457, with a stable `code`',
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(PROBLEMS) },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
}

/** The OpenAPI 3.1 document of the given routes. A route whose controller describes nothing is left out: none should be. */
export async function describeRoutes(
  routes: readonly RouteJSON[],
  server: string
): Promise<object> {
  const components = new Map<string, JsonSchema>()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const operation = await operationOf(route)
    if (!operation) continue
    const path = route.pattern.replaceAll(/:(\w+)/g, '{$1}')
    const method = route.methods.find((name) => name !== 'HEAD') ?? 'GET'
    const entry = describe(route, operation, method !== 'GET')
    paths[path] = { ...paths[path], [method.toLowerCase()]: shareComponents(entry, components) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Holdfast',
      version: '1',
      description:
        'The shop’s API. Money is in minor units, times are RFC 3339 in UTC, refusals are problem documents.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: cookieName('session'),
          description: 'The browser of somebody who has signed in, by way of /auth/login',
        },
        shopper: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token that the identity provider has given to a person’s application',
        },
        staff: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of the shop’s identity provider, with a role that allows it',
        },
      },
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  }
}

/** The `static operation` of the controller that a route leads to, loaded when it is lazy. */
export async function operationOf({
  handler,
}: Pick<RouteJSON, 'handler'>): Promise<Operation | null> {
  if (typeof handler === 'function' || typeof handler.reference === 'string') return null
  const [reference] = handler.reference
  const controller: unknown = isLazy(reference) ? (await reference()).default : reference
  return typeof controller === 'function' &&
    'operation' in controller &&
    isOperation(controller.operation)
    ? controller.operation
    : null
}

function isLazy(reference: unknown): reference is () => Promise<{ default: unknown }> {
  return (
    typeof reference === 'function' && !/^class\b/.test(Function.prototype.toString.call(reference))
  )
}

function isOperation(value: unknown): value is Operation {
  return isSchema(value) && 'summary' in value && 'answers' in value
}

function describe(route: RouteJSON, operation: Operation, unsafe: boolean): object {
  const { permission, signedIn } = operation
  const description = [
    operation.description,
    permission && `Needs the permission \`${permission}\`.`,
  ]
  return {
    operationId: route.name,
    tags: [route.name?.split('.')[0]],
    summary: operation.summary,
    ...(description.some(Boolean) && { description: description.filter(Boolean).join(' ') }),
    ...(permission && { security: [{ staff: [] }] }),
    ...(signedIn && { security: [{ session: [] }, { shopper: [] }] }),
    parameters: [
      ...pathParameters(operation),
      ...queryParameters(operation),
      ...headerParameters(operation),
    ],
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: faithful({ ...operation.body.toJSONSchema() }) } },
      },
    }),
    responses: { ...answers(operation), ...refusals(operation, unsafe) },
  }
}

function pathParameters({ params = {} }: Operation): object[] {
  return Object.entries(params).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema,
  }))
}

function queryParameters({ query }: Operation): object[] {
  if (!query) return []
  const schema = faithful({ ...query.toJSONSchema() })
  const required = Array.isArray(schema.required) ? schema.required : []
  return Object.entries(isSchema(schema.properties) ? schema.properties : {}).map(
    ([name, property]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema: property,
      ...(isSchema(property) &&
        property.type === 'object' && { style: 'deepObject', explode: true }),
    })
  )
}

function headerParameters({ headers = [] }: Operation): object[] {
  return headers.map((name) => ({ name, in: 'header', ...HEADERS[name] }))
}

function answers(operation: Operation): Record<string, object> {
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, { description, schema, contentType }]) => [
      status,
      {
        description,
        ...(schema && { content: { [contentType ?? 'application/json']: { schema } } }),
      },
    ])
  )
}

/** Refusals grouped by status, each naming the codes it can carry. */
function refusals(operation: Operation, unsafe: boolean): Record<string, object> {
  const codes = new Set<ProblemCode>([
    ...(operation.permission ? FOR_STAFF : []),
    ...(operation.signedIn ? SIGNED_IN : []),
    ...(operation.problems ?? []),
    ...(operation.query ? (['validation_failed'] as const) : []),
    ...(unsafe ? WITH_BODY : []),
    ...ALWAYS,
  ])
  const byStatus = Object.groupBy(codes, (code) => String(PROBLEMS[code].status))
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, list = []]) => [
      status,
      {
        description: list.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: PROBLEM } },
      },
    ])
  )
}
