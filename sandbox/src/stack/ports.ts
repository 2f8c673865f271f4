import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { StackError } from './stack_error.ts'

const run = promisify(execFile)

/** A TCP port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** True when this process could listen on the port, on every address as on 127.0.0.1. */
export async function portIsFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined))
}

/**
 * @param variable the setting that moves the part elsewhere
 * @throws {StackError} naming the port, what it is wanted for and, where that can be known, what holds it
 */
export async function requireFreePort(
  port: number,
  wantedFor: string,
  variable: string
): Promise<void> {
  if (await portIsFree(port)) return
  const holder = (await portHolder(port)) ?? 'another program'
  throw new StackError(
    `Port ${port}, wanted for ${wantedFor}, is taken by ${holder}: end that program, or choose another port with ${variable}.`
  )
}

/** `name (pid 123)` of the process that listens on the port; undefined where the system does not say. */
export async function portHolder(port: number): Promise<string | undefined> {
  return process.platform === 'linux' ? holderFromProc(port) : holderFromLsof(port)
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

async function holderFromProc(port: number): Promise<string | undefined> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFile(path, 'utf8').catch(() => ''))
  )
  const inode = listeningInode(tables.join('\n'), port)
  if (inode === undefined) return undefined
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    const handles = await readdir(`/proc/${pid}/fd`).catch(() => [])
    for (const handle of handles) {
      const target = await readlink(`/proc/${pid}/fd/${handle}`).catch(() => '')
      if (target !== `socket:[${inode}]`) continue
      const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'a program')
      return `${name.trim()} (pid ${pid})`
    }
  }
  return undefined
}

/** Columns of /proc/net/tcp: `sl local_address rem_address st … uid timeout inode`; state 0A is LISTEN. */
function listeningInode(table: string, port: number): string | undefined {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const line of table.split('\n')) {
    const columns = line.trim().split(/\s+/)
    if (columns[1]?.endsWith(suffix) && columns[3] === '0A') return columns[9]
  }
  return undefined
}

async function holderFromLsof(port: number): Promise<string | undefined> {
  const found = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']).catch(
    () => undefined
  )
  const pid = found?.stdout.match(/^p(\d+)$/m)?.[1]
  const name = found?.stdout.match(/^c(.+)$/m)?.[1]
  return pid === undefined ? undefined : `${name ?? 'a program'} (pid ${pid})`
}
