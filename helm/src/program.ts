import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../..')
/** Programs that `make tools` built; they are looked for after those on the path. */
export const TOOLS = join(ROOT, '.holdfast/tools')

/** What a person at the keyboard has to know; no stack is shown. */
export class DeployError extends Error {}

export interface RunOptions {
  readonly input?: string
  /** Show what it says as it comes. */
  readonly shown?: boolean
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
}

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The program's whole path, or undefined where it is not installed. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), TOOLS]
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** @throws {DeployError} saying how it can be had */
export function requireProgram(name: string, how: string): string {
  const found = findProgram(name)
  if (found === undefined) throw new DeployError(`${name} is not installed: ${how}`)
  return found
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Runs a program to its end, whatever that is. */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {}
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (options.shown) process.stdout.write(text)
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      if (options.shown) process.stderr.write(text)
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
    child.stdin?.end(options.input)
  })
}

/** @throws {DeployError} with what it said, when it does not end well */
export async function must(
  command: string,
  args: readonly string[],
  options: RunOptions = {}
): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, options)
  if (code === 0) return stdout
  const said = options.shown ? '' : `\n${(stderr || stdout).trim().slice(-4_000)}`
  throw new DeployError(
    `"${command.split('/').at(-1)} ${args.slice(0, 3).join(' ')} …" failed.${said}`
  )
}

/** Runs a command-line program's body, and shows a person its refusals as sentences. */
export async function main(body: () => Promise<void>): Promise<void> {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof DeployError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
