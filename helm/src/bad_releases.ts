import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBuilder, imageName } from './images.ts'
import { must } from './program.ts'

/**
 * What is wrong with a release, as code that its image loads before the API's own (`--import`): the product knows nothing
 * of it, and the release differs from a good one by its tag alone.
 */
export const FAULTS = {
  /** 5 % of the answers are 500. */
  errors: `answer((request, status) => request.url.startsWith('/api/') && Math.random() < 0.05 ? 500 : status)`,
  /** Every answer takes a second and a half longer. */
  slow: `before((request, go) => request.url.startsWith('/api/') ? setTimeout(go, 1500) : go())`,
  /** Everything is well, but nobody can buy; not even an error of the server's. */
  checkout: `answer((request, status) => request.url.startsWith('/api/v1/checkouts') ? 409 : status)`,
  crash: `setTimeout(() => process.exit(1), 300)`,
  unready: `answer((request, status) => request.url === '/readyz' ? 503 : status)`,
  memory: `const held = []; setInterval(() => held.push(Buffer.alloc(16 << 20, 1)), 250)`,
  migration: '',
} as const

export type Fault = keyof typeof FAULTS

function program(fault: Fault): string {
  return `
import http from 'node:http'
const [, script, command] = process.argv
if (${fault === 'migration'} && command === 'migration:run') {
  process.stderr.write('ERROR: relation "orders.no_such_table" does not exist\\n')
  process.exit(1)
}
if (script?.endsWith('bin/server.js')) {
  const answer = (change) => {
    const writeHead = http.ServerResponse.prototype.writeHead
    http.ServerResponse.prototype.writeHead = function (status, ...rest) {
      return writeHead.call(this, change(this.req, status), ...rest)
    }
  }
  const before = (wait) => {
    const emit = http.Server.prototype.emit
    http.Server.prototype.emit = function (event, ...args) {
      if (event !== 'request') return emit.call(this, event, ...args)
      wait(args[0], () => emit.call(this, event, ...args))
      return true
    }
  }
  void [answer, before]
  ${FAULTS[fault]}
}
`
}

/** Makes an API image like the given one, with something wrong with it. @returns its tag */
export async function makeBadRelease(fault: Fault, good: string): Promise<string> {
  const { program: builder, kind, general, build } = await findBuilder()
  const tag = `${good}-${fault}`
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bad-'))
  try {
    writeFileSync(join(folder, 'fault.mjs'), program(fault))
    writeFileSync(
      join(folder, 'Dockerfile'),
      `FROM ${imageName('api', good)}\nCOPY fault.mjs /fault.mjs\nENV NODE_OPTIONS=--import=/fault.mjs\n`
    )
    const command = kind === 'buildah' ? 'bud' : 'build'
    await must(builder, [...general, command, ...build, '--tag', imageName('api', tag), folder])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return tag
}
