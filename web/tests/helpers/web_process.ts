import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestContext } from '@japa/runner/core'

const WEB = join(import.meta.dirname, '../..')

/** The server runs what `vite build` made. */
export const NOT_BUILT = !existsSync(join(WEB, 'build/handler.js'))
export const WHY_NOT_BUILT = 'web/build is missing: run `npm run build -w web` first'

export interface WebProcess {
  url: string
  opsUrl: string
  /** JSON lines written so far. */
  log(): string
  kill(signal: NodeJS.Signals): void
  exited: Promise<number | null>
}

/** Starts a web server of its own, ready when this resolves; ended with the test. */
export async function webProcess(
  test: TestContext,
  env: Record<string, string>
): Promise<WebProcess> {
  const [port, opsPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: WEB,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      WEB_OPS_PORT: String(opsPort),
      PUBLIC_URL: `http://localhost:${port}`,
      DRAIN_DELAY_MS: '0',
      LOG_LEVEL: 'info',
      ...env,
    },
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  test.cleanup(async () => {
    child.kill('SIGKILL')
    await exited
  })
  const listening = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (written.includes('Listening')) resolve()
    })
  })
  const gone = exited.then(() => {
    throw new Error(`The web server ended before it listened: ${written}`)
  })
  await Promise.race([listening, gone])
  gone.catch(() => {})
  return {
    url: `http://127.0.0.1:${port}`,
    opsUrl: `http://127.0.0.1:${opsPort}`,
    log: () => written,
    kill: (signal) => child.kill(signal),
    exited,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
