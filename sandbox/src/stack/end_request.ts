import { readFileSync } from 'node:fs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** SIGHUP and SIGINT in a mask of signals, as /proc writes it. */
const HANGUP_AND_INTERRUPT = 0b11n

/** Resolves when the person, the terminal or the program that started us wants the shop to end. */
export function endRequest(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve())
    if (process.env.HOLDFAST_FOLLOW_PARENT === undefined) return
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent || isInterrupted(parent)) resolve()
    }, 500).unref()
  })
}

/**
 * Ctrl-C reaches make and its children alike. A program that interrupts make alone leaves it waiting, inside its signal
 * handler, for a child that was told nothing: on Linux the blocked signal gives that away.
 */
function isInterrupted(pid: number): boolean {
  try {
    const blocked = /^SigBlk:\s*([0-9a-f]+)$/m.exec(
      readFileSync(`/proc/${pid}/status`, 'utf8')
    )?.[1]
    return blocked !== undefined && (BigInt(`0x${blocked}`) & HANGUP_AND_INTERRUPT) !== 0n
  } catch {
    return false
  }
}
