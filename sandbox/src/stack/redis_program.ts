import { execFile, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { StackError } from './stack_error.ts'

const run = promisify(execFile)
const PROGRAMS = ['redis-server', 'valkey-server']

/**
 * The Redis server on the path. Where there is none it is installed from the system's packages when that needs no
 * question: as root or with passwordless sudo on Debian and Ubuntu, with brew on macOS.
 *
 * @param say one line before a long step
 * @throws {StackError} with the one command that installs it
 */
export async function redisProgram(say: (line: string) => void = () => undefined): Promise<string> {
  const found = onPath(PROGRAMS)
  if (found !== undefined) return found
  const installer = await findInstaller()
  if (installer === undefined)
    throw new StackError(`There is no Redis server on this machine: ${advice()}`)
  say(
    `There is no Redis server on this machine: installing it (${installer.map((c) => c.join(' ')).join(' && ')})`
  )
  for (const [command = '', ...args] of installer) {
    const code = await runQuietly(command, args)
    if (code !== 0)
      throw new StackError(
        `Installing a Redis server failed (${command} ${args.join(' ')}): ${advice()}`
      )
  }
  const installed = onPath([...PROGRAMS])
  if (installed === undefined)
    throw new StackError(`The Redis package brought no server program: ${advice()}`)
  return installed
}

/** The first of these programs that the path holds. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ]
  for (const folder of folders) {
    for (const name of names) {
      const path = join(folder, name)
      if (folder !== '' && executable(path)) return path
    }
  }
  return undefined
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function findInstaller(): Promise<string[][] | undefined> {
  if (process.platform === 'darwin' && onPath(['brew']) !== undefined)
    return [['brew', 'install', 'redis']]
  if (onPath(['apt-get']) === undefined) return undefined
  const root = process.getuid?.() === 0
  if (!root && !(await passwordlessSudo())) return undefined
  // The Debian package starts a service of its own on 6379; the policy keeps it from being started at installation.
  const prefix = root ? ['env'] : ['sudo', '-n', 'env']
  const environment = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1']
  return [
    [...prefix, ...environment, 'apt-get', 'update', '-qq'],
    [
      ...prefix,
      ...environment,
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'redis-server',
    ],
  ]
}

async function passwordlessSudo(): Promise<boolean> {
  return run('sudo', ['-n', 'true']).then(
    () => true,
    () => false
  )
}

function advice(): string {
  if (process.platform === 'darwin')
    return 'install it with "brew install redis", then start again.'
  return 'install it with "sudo apt-get install redis-server", then start again.'
}

function runQuietly(command: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', () => resolve(127))
    child.once('exit', resolve)
  })
}
