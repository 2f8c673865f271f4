import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Child } from './child.ts'
import { programFile } from './program_file.ts'
import type { Progress } from './progress.ts'
import { StackError } from './stack_error.ts'
import { fingerprint, stampIs, writeStamp } from './stamp.ts'
import { all } from './task.ts'

interface Build {
  name: string
  title: string
  /** What it is made from, as paths from the root. */
  inputs: readonly string[]
  /** Exists once the build is whole. */
  output: string
  cwd: string
  args: (root: string) => readonly string[]
}

const SHARED = ['tsconfig.json', 'package-lock.json']

const DOMAIN: Build = {
  name: 'domain',
  title: 'the domain',
  inputs: ['domain', ...SHARED],
  output: 'domain/dist',
  cwd: '.',
  args: (root) => [programFile(root, 'domain', 'typescript', 'bin/tsc'), '-b', 'domain'],
}
const APPLICATIONS: Build[] = [
  adonis('api', 'the API', 'api/build/bin/server.js'),
  adonis('worker', 'the worker', 'worker/build/bin/worker.js'),
  {
    name: 'web',
    title: 'the web server',
    inputs: ['web', ...SHARED],
    output: 'web/build/handler.js',
    cwd: 'web',
    args: (root) => [programFile(root, 'web', 'vite', 'bin/vite.js'), 'build'],
  },
]

/**
 * Makes the production builds. What was built before from the same source is left as it is, so that with nothing
 * changed this takes a quarter of a second.
 *
 * @throws {StackError} naming the part that does not build, with the end of what its compiler says
 */
export async function buildAll(root: string, home: string, progress: Progress): Promise<void> {
  await build(root, home, progress, DOMAIN)
  await all(APPLICATIONS.map((one) => build(root, home, progress, one)))
}

function adonis(name: string, title: string, output: string): Build {
  // The applications compile against the domain's types: a change there is a change here.
  return {
    name,
    title,
    inputs: [name, 'domain', ...SHARED],
    output,
    cwd: name,
    args: () => ['ace.js', 'build'],
  }
}

async function build(root: string, home: string, progress: Progress, one: Build): Promise<void> {
  const stamp = join(home, 'build', one.name)
  const source = fingerprint(root, one.inputs)
  if (existsSync(join(root, one.output)) && stampIs(stamp, source)) return
  rmSync(stamp, { force: true })
  await progress.step(`Building ${one.title}`, async () => {
    const child = new Child({
      name: `The build of ${one.title}`,
      command: process.execPath,
      args: one.args(root),
      cwd: join(root, one.cwd),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PATH: pathWithPinnedNode(root),
        NODE_OPTIONS: '',
      },
      logFile: join(home, 'logs', `build-${one.name}.log`),
    })
    const { code } = await child.exited
    if (code !== 0 || !existsSync(join(root, one.output))) {
      throw new StackError(`${child.name} failed. ${child.lastWords(30)}`)
    }
    writeStamp(stamp, source)
  })
}

/** A path on which `node` is the pinned version, whatever the machine has. */
export function pathWithPinnedNode(root: string): string {
  return `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`
}
