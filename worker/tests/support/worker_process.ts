import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort, until } from '@holdfast/sandbox/stack'

const FROM_SOURCE = [
  '--conditions=holdfast-source',
  '--import=@poppinss/ts-exec',
  '--enable-source-maps',
]

/** A worker in a process of its own, as it runs in production but for being compiled on the way. */
export class WorkerProcess {
  readonly lines: Record<string, unknown>[] = []
  readonly exited: Promise<number | null>

  private constructor(
    private readonly child: ChildProcess,
    private readonly opsUrl: string
  ) {
    this.exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
    child.stdout?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n')) {
        if (line.startsWith('{')) this.lines.push(JSON.parse(line))
      }
    })
  }

  /** Starts a worker and waits until it is ready. */
  static async start(env: Record<string, string>): Promise<WorkerProcess> {
    const opsPort = await freePort()
    const child = spawn(process.execPath, [...FROM_SOURCE, 'bin/worker.ts'], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { ...process.env, LOG_LEVEL: 'info', ...env, OPS_PORT: String(opsPort) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const worker = new WorkerProcess(child, `http://127.0.0.1:${opsPort}`)
    const isReady = await until(async () => (await worker.status('/readyz')) === 200, {
      timeoutMs: 60_000,
    })
    if (!isReady) throw new Error('The worker did not get ready')
    return worker
  }

  /** The status of a probe; 0 when nobody answers. */
  async status(path: string): Promise<number> {
    return fetch(`${this.opsUrl}${path}`).then(
      ({ status }) => status,
      () => 0
    )
  }

  async metrics(): Promise<string> {
    return (await fetch(`${this.opsUrl}/metrics`)).text()
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal)
  }

  /** Asks it to go and waits until it has gone. */
  async stop(): Promise<number | null> {
    if (this.isRunning) this.signal('SIGTERM')
    return this.exited
  }
}
