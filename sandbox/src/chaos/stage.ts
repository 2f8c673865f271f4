import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** What a build makes, and so what a stage has a copy of. Everything else is the original. */
const BUILT = [
  { workspace: 'domain', output: 'dist' },
  { workspace: 'api', output: 'build' },
  { workspace: 'worker', output: 'build' },
]

/**
 * Sets up a second root around copies of the production builds: what is built meanwhile does not disturb the run, and a
 * copy can be broken on purpose while the original stays whole.
 *
 * @param root with finished builds
 * @param stage an empty folder
 */
export function stageBuilds(root: string, stage: string): void {
  for (const { workspace, output } of BUILT) {
    linkAll(join(root, workspace), join(stage, workspace), [output])
    cpSync(join(root, workspace, output), join(stage, workspace, output), { recursive: true })
  }
  for (const name of ['sandbox', 'web']) symlinkSync(join(root, name), join(stage, name))
  linkAll(join(root, 'node_modules'), join(stage, 'node_modules'), ['@holdfast'])
  const scope = join(stage, 'node_modules/@holdfast')
  mkdirSync(scope)
  for (const { workspace } of BUILT) symlinkSync(join(stage, workspace), join(scope, workspace))
}

function linkAll(from: string, to: string, without: readonly string[]): void {
  mkdirSync(to, { recursive: true })
  const names = existsSync(from) ? readdirSync(from) : []
  for (const name of names) {
    if (!without.includes(name)) symlinkSync(join(from, name), join(to, name))
  }
}
