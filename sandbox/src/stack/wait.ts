import { setTimeout as sleep } from 'node:timers/promises'

interface WaitOptions {
  timeoutMs: number
  everyMs?: number
}

/**
 * Asks until the answer is true.
 *
 * @returns false when the time is up first
 */
export async function until(
  ask: () => Promise<boolean> | boolean,
  { timeoutMs, everyMs = 50 }: WaitOptions
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    if (await ask()) return true
    if (performance.now() >= deadline) return false
    await sleep(everyMs)
  }
}
