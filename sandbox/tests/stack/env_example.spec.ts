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

function documentedVariables(): string[] {
  const text = readFileSync(join(ROOT, '.env.example'), 'utf8')
  return [...text.matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '')
}
