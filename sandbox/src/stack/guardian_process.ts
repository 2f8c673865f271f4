/**
 * Reads orders from its input until that closes, which happens when the launcher ends in whatever way. Then ends the
 * children that are still there, last started first, and removes the throw-away folders.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { GuardianOrder } from './guardian.ts'
import {
  identify,
  type ProcessIdentity,
  signalGroup,
  signalProcess,
  stillAlive,
} from './processes.ts'
import { until } from './wait.ts'

/** The launcher is gone and nobody waits for results: less patience than in an orderly end. */
const PATIENCE_MS = 5_000

interface Guarded {
  /** Process ids come round again: only the very process that was entrusted may be ended. */
  identity: ProcessIdentity
  stopSignal: NodeJS.Signals
  graceMs: number
}

const guarded = new Map<number, Guarded>()
const folders = new Set<string>()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const order: GuardianOrder = JSON.parse(line)
  if (order.order === 'forget') guarded.delete(order.pid)
  if (order.order === 'remove') folders.add(order.path)
  if (order.order === 'guard') {
    const identity = await identify(order.pid)
    if (identity !== undefined) guarded.set(order.pid, { ...order, identity })
  }
}

for (const { identity, stopSignal, graceMs } of [...guarded.values()].reverse()) {
  if (!(await stillAlive(identity))) continue
  signalProcess(identity.pid, stopSignal)
  const timeoutMs = Math.min(graceMs, PATIENCE_MS)
  await until(async () => !(await stillAlive(identity)), { timeoutMs })
  signalGroup(identity.pid, 'SIGKILL')
}
for (const path of folders) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
