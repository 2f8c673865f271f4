import type { ChaosShop } from './chaos_shop.ts'
import type { StoreName } from './stores.ts'
import { until } from '../stack/wait.ts'

export function isStore(part: string): part is StoreName {
  return part === 'postgres' || part.startsWith('redis-')
}

/** SIGKILL; resolves once the part is gone. One that is down already stays so. */
export async function kill({ shop, stores }: ChaosShop, part: string): Promise<void> {
  if (isStore(part)) return stores.kill(part)
  if (!shop.isRunning(part)) return
  shop.kill(part, 'SIGKILL')
  await until(() => !shop.isRunning(part), { timeoutMs: 10_000, everyMs: 10 })
}

/** Brings parts back, the stores before those who need them, and waits until each is ready. */
export async function startAgain(chaos: ChaosShop, parts: readonly string[]): Promise<void> {
  const { shop, stores, mishaps } = chaos
  await Promise.all(parts.filter(isStore).map((part) => stores.startAgain(part)))
  const down = parts.filter((part) => !isStore(part) && !shop.isRunning(part))
  for (const part of down) mishaps.read(part)
  await Promise.all(down.map((part) => shop.startPart(part)))
}
