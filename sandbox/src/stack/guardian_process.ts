/**
 * Reads orders from its input until that closes, which happens when the launcher ends in whatever way. Then ends the
 * children that are still there, last started first, and removes the throw-away folders.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { GuardianOrder } from './guardian.ts'
import { identify, signalGroup, signalProcess } from './processes.ts'
import { until } from './wait.ts'

/** The launcher is gone and nobody waits for results: less patience than in an orderly end. */
const PATIENCE_MS = 5_000

const guarded = new Map<number, { stopSignal: NodeJS.Signals; graceMs: number }>()
const folders = new Set<string>()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const order: GuardianOrder = JSON.parse(line)
  if (order.order === 'guard') guarded.set(order.pid, order)
  if (order.order === 'forget') guarded.delete(order.pid)
  if (order.order === 'remove') folders.add(order.path)
}

for (const [pid, { stopSignal, graceMs }] of [...guarded].reverse()) {
  signalProcess(pid, stopSignal)
  await until(async () => (await identify(pid)) === undefined, {
    timeoutMs: Math.min(graceMs, PATIENCE_MS),
  })
  signalGroup(pid, 'SIGKILL')
}
for (const path of folders) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
