import { join } from 'node:path'
import { pathWithPinnedNode } from './build.ts'
import { shopEnvironment } from './shop_environment.ts'
import { chosenPorts } from './shop_ports.ts'
import { fingerprint } from './stamp.ts'
import { runTask, type TaskResult } from './task.ts'

/**
 * AdonisJS derives types from the routes and keeps them in `.adonisjs/`, which is committed; neither tests nor builds
 * refresh them. Makes them afresh, and fails when that changed anything. Nothing needs to run for it.
 */
export async function checkGeneratedTypes(root: string, application: string): Promise<TaskResult> {
  const folder = [`${application}/.adonisjs`]
  const before = fingerprint(root, folder)
  const ports = chosenPorts({})
  const result = await runTask({
    title: `Generated types of ${application}`,
    command: 'node',
    args: ['ace', 'codegen'],
    cwd: join(root, application),
    env: {
      ...process.env,
      ...shopEnvironment({}, ports, join(root, '.holdfast')),
      NODE_ENV: 'development',
      NODE_OPTIONS: '--conditions=holdfast-source',
      PATH: pathWithPinnedNode(root),
      PORT: String(ports.api),
      OPS_PORT: String(ports.apiOps),
    },
  })
  if (result.code !== 0 || fingerprint(root, folder) === before) return result
  const output = `${folder.join('')} was out of date and has been written afresh: commit it.`
  return { ...result, code: 1, output }
}
