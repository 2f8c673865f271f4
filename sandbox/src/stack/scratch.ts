import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeAfterwards } from './guardian.ts'

/** Below this much free memory the disk is the better place for throw-away data. */
const ENOUGH_BYTES = 1.5 * 1024 ** 3

export interface Scratch {
  path: string
  remove(): void
}

/** A throw-away folder, in memory where the machine offers that: a test's database then never waits for a disk. */
export function scratchFolder(name: string): Scratch {
  const path = mkdtempSync(join(memoryFolder() ?? tmpdir(), `holdfast-${name}-`))
  // The database server runs as another user when we are root.
  chmodSync(path, 0o755)
  removeAfterwards(path)
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) }
}

function memoryFolder(): string | undefined {
  try {
    accessSync('/dev/shm', constants.W_OK)
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= ENOUGH_BYTES ? '/dev/shm' : undefined
  } catch {
    return undefined
  }
}
