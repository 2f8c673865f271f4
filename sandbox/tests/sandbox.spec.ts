import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { readConfig } from '../src/config.ts'
import { createSandbox, PortTakenError } from '../src/index.ts'

/** The sandbox as `make start` runs it, on ports of the system's choosing. */
async function spawnSandbox(cleanup: TestContext['cleanup'], env: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-sandbox-'))
  const child = spawn(process.execPath, ['--conditions=holdfast-source', 'bin/sandbox.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      PATH: process.env.PATH,
      LOAD_BALANCER_PORT: '0',
      PROVIDERS_PORT: '0',
      SMTP_PORT: '0',
      SANDBOX_DATA: folder,
      ...env,
    },
  })
  cleanup(async () => {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })
  let output = ''
  child.stdout.on('data', (part) => (output += part))
  child.stderr.on('data', (part) => (output += part))
  return { child, read: () => output, exited: once(child, 'exit') }
}

test.group('Sandbox', () => {
  test('a port that is taken is named, and nothing is left running', async ({
    assert,
    cleanup,
  }) => {
    const squatter = createServer().listen(0, '127.0.0.1')
    cleanup(() => void squatter.close())
    await once(squatter, 'listening')
    const address = squatter.address()
    const smtpPort = typeof address === 'object' && address ? address.port : 0

    const error = await createSandbox({ smtpPort }).catch((reason: unknown) => reason)

    assert.instanceOf(error, PortTakenError)
    assert.match(String(error), new RegExp(`Port ${smtpPort} is already in use.*SMTP_PORT`))
  })

  test('says when it is ready, and ends at SIGTERM', async ({ assert, cleanup }) => {
    const { child, read, exited } = await spawnSandbox(cleanup)
    while (!read().includes('ready')) await once(child.stdout, 'data')

    child.kill('SIGTERM')

    const [code] = await exited
    assert.equal(code, 0)
    assert.include(read(), 'stopped')
  })

  test('a wrong setting is one clear sentence', async ({ assert, cleanup }) => {
    const { read, exited } = await spawnSandbox(cleanup, { PROVIDERS_PORT: 'eighty' })

    const [code] = await exited

    assert.equal(code, 1)
    assert.equal(read().trim(), 'PROVIDERS_PORT must be a port number, not "eighty".')
  })

  test('without settings it runs where development expects it', ({ assert }) => {
    const config = readConfig({})

    assert.deepInclude(config, { providersUrl: 'http://localhost:8090', smtpPort: 1025 })
    assert.deepEqual(config.loadBalancer, {
      port: 8080,
      api: ['http://127.0.0.1:3333'],
      web: ['http://127.0.0.1:3000'],
    })
  })

  test('addresses decide ports, and several API processes are a list', ({ assert }) => {
    const config = readConfig({
      PUBLIC_URL: 'http://localhost:9080',
      PROVIDERS_URL: 'http://localhost:9090/',
      API_UPSTREAMS: 'http://127.0.0.1:3333, http://127.0.0.1:3343',
      SANDBOX_DEBIT_SETTLES_AFTER: 'never',
      SANDBOX_HOST: '',
    })

    assert.equal(config.providersPort, 9090)
    assert.equal(config.loadBalancer?.port, 9080)
    assert.lengthOf(config.loadBalancer?.api ?? [], 2)
    assert.isNull(config.stripe?.debitSettlesAfter)
    assert.equal(config.stripe?.webhookUrl, 'http://127.0.0.1:9080/api/v1/webhooks/stripe')
    assert.equal(config.host, '127.0.0.1')
  })
})
