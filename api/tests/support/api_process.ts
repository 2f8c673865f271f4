import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort, until } from '@holdfast/sandbox/stack'

const FROM_SOURCE = [
  '--conditions=holdfast-source',
  '--import=@poppinss/ts-exec',
  '--enable-source-maps',
]

type Variables = Record<string, string>

/** The API in a process of its own, as it runs in production but for being compiled on the way. */
export class ApiProcess {
  #addresses = 0

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
    private readonly opsUrl: string
  ) {}

  /** Migrates the database that the variables name, and serves it. */
  static async start(variables: Variables): Promise<ApiProcess> {
    const [port, opsPort] = [await freePort(), await freePort()]
    const env = { ...process.env, ...variables, PORT: String(port), OPS_PORT: String(opsPort) }
    const migration = run(['bin/console.ts', 'migration:run', '--force'], env)
    const [code] = await once(migration, 'exit')
    if (code !== 0) throw new Error('The database could not be migrated')
    const child = run(['bin/server.ts'], { ...env, NODE_ENV: 'development' })
    const api = new ApiProcess(
      child,
      `http://127.0.0.1:${port}/api/v1`,
      `http://127.0.0.1:${opsPort}`
    )
    const isReady = await until(async () => (await api.probe('/readyz')).status === 200, {
      timeoutMs: 60_000,
    })
    if (!isReady) throw new Error('The API did not get ready')
    return api
  }

  /** A request of somebody at an address of his own: no limit hides what a test is about. */
  async ask(
    method: string,
    path: string,
    headers: Variables = {},
    body?: string | object
  ): Promise<Response> {
    const number = ++this.#addresses
    const address = `198.19.${(number >> 8) & 255}.${number & 255}`
    return fetch(`${this.url}${path}`, {
      method,
      headers: {
        'x-forwarded-for': address,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: typeof body === 'object' ? JSON.stringify(body) : body,
    })
  }

  probe(path: string): Promise<{ status: number; text: string }> {
    return fetch(`${this.opsUrl}${path}`).then(
      async (response) => ({ status: response.status, text: await response.text() }),
      () => ({ status: 0, text: '' })
    )
  }

  /** The value of a metric with its labels, as they are written; 0 where there is none. */
  async metric(name: string): Promise<number> {
    const { text } = await this.probe('/metrics')
    const line = text.split('\n').find((one) => one.startsWith(`${name} `))
    return line === undefined ? 0 : Number(line.slice(name.length + 1))
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    this.child.kill('SIGTERM')
    await once(this.child, 'exit')
  }
}

function run(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const cwd = fileURLToPath(new URL('../../', import.meta.url))
  return spawn(process.execPath, [...FROM_SOURCE, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
