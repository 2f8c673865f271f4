import { createHash, type Hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Folders that a build makes or a package manager fills: never its input. */
const NOT_SOURCE = new Set([
  'node_modules',
  'dist',
  'build',
  '.svelte-kit',
  'coverage',
  'tests',
  '.git',
  '.adonisjs',
])

/**
 * A fingerprint of what the files hold; times do not count, so a fresh checkout of the same source has the same one.
 *
 * @param paths files and folders; one that is missing counts as empty
 */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) add(hash, root, path)
  return hash.digest('hex')
}

/** True when the stamp was written for this very fingerprint. */
export function stampIs(path: string, value: string): boolean {
  try {
    return readFileSync(path, 'utf8') === value
  } catch {
    return false
  }
}

export function writeStamp(path: string, value: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, value)
}

function add(hash: Hash, root: string, path: string): void {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats === undefined) return
  if (stats.isDirectory()) {
    const names = readdirSync(join(root, path)).filter((name) => !NOT_SOURCE.has(name))
    for (const name of names.sort()) add(hash, root, `${path}/${name}`)
  } else {
    hash.update(`${path}\0${stats.size}\0`).update(readFileSync(join(root, path)))
  }
}
