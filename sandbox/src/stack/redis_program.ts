import { execFile, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { StackError } from './stack_error.ts'

const run = promisify(execFile)
const PROGRAMS = ['redis-server', 'valkey-server']

/** Where programs are looked for: the path, and the places that a bare shell's path leaves out. */
const FOLDERS = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
]

/**
 * The Redis server of this machine. Where there is none it is installed from the system's packages when that needs no
 * question: as root or with passwordless sudo on Debian and Ubuntu, with brew on macOS.
 *
 * @param say one line before a long step
 * @throws {StackError} with the one command that installs it
 */
export async function redisProgram(
  say: (line: string) => void = () => undefined,
  folders: readonly string[] = FOLDERS
): Promise<string> {
  const found = findProgram(PROGRAMS, folders)
  if (found !== undefined) return found
  const commands = await installCommands(folders)
  if (commands === undefined) {
    throw new StackError(`There is no Redis server on this machine: ${advice()}`)
  }
  say(
    `There is no Redis server on this machine: installing it (${commands.map(asText).join(' && ')}) …`
  )
  for (const command of commands) {
    const code = await runQuietly(command)
    if (code !== 0) {
      throw new StackError(`Installing a Redis server failed (${asText(command)}): ${advice()}`)
    }
  }
  const installed = findProgram(PROGRAMS, folders)
  if (installed === undefined) {
    throw new StackError(`The Redis package brought no server program: ${advice()}`)
  }
  return installed
}

function findProgram(names: readonly string[], folders: readonly string[]): string | undefined {
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

async function installCommands(folders: readonly string[]): Promise<string[][] | undefined> {
  const brew = findProgram(['brew'], folders)
  if (process.platform === 'darwin' && brew !== undefined) return [[brew, 'install', 'redis']]
  const apt = findProgram(['apt-get'], folders)
  const sudo = process.getuid?.() === 0 ? [] : await passwordlessSudo(folders)
  if (apt === undefined || sudo === undefined) return undefined
  return [
    [...sudo, apt, 'update', '-qq'],
    [...sudo, apt, 'install', '-y', '-qq', '--no-install-recommends', 'redis-server'],
  ]
}

async function passwordlessSudo(folders: readonly string[]): Promise<string[] | undefined> {
  const sudo = findProgram(['sudo'], folders)
  if (sudo === undefined) return undefined
  return run(sudo, ['-n', 'true']).then(
    () => [sudo, '-n'],
    () => undefined
  )
}

function advice(): string {
  if (process.platform === 'darwin')
    return 'install it with "brew install redis", then start again.'
  return 'install it with "sudo apt-get install redis-server", then start again.'
}

function asText(command: readonly string[]): string {
  return command.join(' ')
}

function runQuietly([program = '', ...args]: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.once('error', () => resolve(127))
    child.once('exit', resolve)
  })
}
