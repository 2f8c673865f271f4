import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { StackError } from './stack_error.ts'

const run = promisify(execFile)

export interface SystemUser {
  name: string
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. For root this is the `postgres` user, made when the machine has none; for anybody
 * else it is undefined and the server runs as the caller.
 */
export async function postgresUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const existing = await lookUp('postgres')
  if (existing !== undefined) return existing
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(
    () => undefined
  )
  const made = (await lookUp('postgres')) ?? (await lookUp('nobody'))
  if (made === undefined) {
    throw new StackError(
      'PostgreSQL does not run as root and no other user could be found: start Holdfast as an ordinary user.'
    )
  }
  return made
}

async function lookUp(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}
