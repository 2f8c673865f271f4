import { join } from 'node:path'
import { pathWithPinnedNode } from '../build.ts'
import { runTask } from '../task.ts'

/**
 * Installs a folder's own npm packages, if its package-lock.json asks for others than are there. They are no part of the
 * root's installation: whoever only starts the shop does not wait for them.
 *
 * @returns false when npm could not; why has been said
 */
export async function installOwnPackages(root: string, folder: string): Promise<boolean> {
  const env = { ...process.env, PATH: pathWithPinnedNode(root) }
  const installed = await runTask({
    title: 'installed',
    command: process.execPath,
    args: ['sandbox/bin/installed.js', folder],
    cwd: root,
    env,
  })
  if (installed.code === 0) return true
  const result = await runTask({
    title: 'npm ci',
    command: 'npm',
    args: ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    cwd: join(root, folder),
    env,
  })
  if (result.code === 0) return true
  process.stdout.write(`${folder}: npm could not install its packages. ${result.output}\n`)
  return false
}
