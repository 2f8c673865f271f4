import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'

const ROOT = join(import.meta.dirname, '../../..')

const SOURCES = [
  '{api,worker}/{start,config,app,providers}/**/*.ts',
  'api/adonisrc.ts',
  'worker/adonisrc.ts',
  'domain/src/**/*.ts',
  'web/src/**/*.ts',
  'api/bench/flash_sale/*.ts',
  'web/server.ts',
  'web/server/**/*.ts',
  'sandbox/{src,bin}/**/*.ts',
]

/** How the parts read a variable. */
const READS = [
  /\b(?:process\.)?env\.([A-Z][A-Z0-9_]+)\b/g,
  /\b(?:process\.env|env)\[?'([A-Z][A-Z0-9_]+)'/g,
  /\(env, '([A-Z][A-Z0-9_]+)'/g,
  /\bvariables\.([A-Z][A-Z0-9_]+)\b/g,
  /\benv\.get\('([A-Z][A-Z0-9_]+)'/g,
  /^\s+([A-Z][A-Z0-9_]+): Env\.schema/gm,
  /^ {2}([A-Z][A-Z0-9_]+): \{$/gm,
  /variable: '([A-Z][A-Z0-9_]+)'/g,
]

/** Set by the system, by a program for its own children, or named by a test run; nobody configures a shop with them. */
const NOT_SETTINGS =
  /^(?:PATH|HOME|CI|TMPDIR|LANG|FORCE_COLOR|HOLDFAST_.*|TEST_.*|BUILD_VERSION|PROTOCOL_HEADER|HOST_HEADER)$/

/** Where a part says what it takes when a variable is not set. */
const DEFAULTS = [
  /\b\w+\((?:[\w.]+, )?'(?<name>[A-Z][A-Z0-9_]+)', (?<value>[\d_]+|'[^']+')\)/g,
  /\benv\.(?<name>[A-Z][A-Z0-9_]+) \?\? (?<value>[\d_]+|'[^']+')/g,
  /\bport: (?<value>\d+),\s+variable: '(?<name>[A-Z][A-Z0-9_]+)'/g,
]

/** What stands behind them is an example: without them `make start` brings its own, a port for each part among it. */
const EXAMPLES = new Set(['OIDC_AUDIENCE', 'PORT', 'STRIPE_WEBHOOK_SECRET'])

test.group('.env.example', () => {
  test('names every variable that a part reads, and no other', ({ assert }) => {
    const read = new Set(SOURCES.flatMap(variablesRead))
    const documented = new Set(documentedVariables())
    assert.deepEqual(
      [...read].filter((name) => !documented.has(name)).sort(),
      [],
      'read, but not documented'
    )
    assert.deepEqual(
      [...documented].filter((name) => !read.has(name)).sort(),
      [],
      'documented, but read by nobody'
    )
  })

  test('gives each variable the value that the parts take without it', ({ assert }) => {
    const documented = new Map(documentedValues())
    const defaults = SOURCES.flatMap(defaultsIn).filter(
      ({ name }) => documented.has(name) && !EXAMPLES.has(name)
    )
    assert.isAbove(defaults.length, 30)
    const wrong = defaults.filter(
      ({ name, value }) =>
        documented.get(name) !== value &&
        !defaults.some((other) => other.name === name && other.value === documented.get(name))
    )
    assert.deepEqual(wrong, [])
  })

  test('changes nothing when it is copied to .env as it is', ({ assert }) => {
    const lines = readFileSync(join(ROOT, '.env.example'), 'utf8').split('\n')
    assert.deepEqual(
      lines.filter((line) => line !== '' && !line.startsWith('#')),
      []
    )
  })
})

function variablesRead(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT }).flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8')
    const names = READS.flatMap((read) => [...source.matchAll(read)].map(([, name]) => name ?? ''))
    return names.filter((name) => name !== '' && !NOT_SETTINGS.test(name))
  })
}

function defaultsIn(pattern: string): { name: string; value: string }[] {
  return globSync(pattern, { cwd: ROOT }).flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8')
    return DEFAULTS.flatMap((said) => [...source.matchAll(said)]).map(({ groups }) => {
      const { name = '', value = '' } = groups ?? {}
      return { name, value: value.startsWith("'") ? value.slice(1, -1) : value.replaceAll('_', '') }
    })
  })
}

function documentedVariables(): string[] {
  return documentedValues().map(([name]) => name)
}

function documentedValues(): [name: string, value: string][] {
  const text = readFileSync(join(ROOT, '.env.example'), 'utf8')
  return [...text.matchAll(/^# ([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
}
