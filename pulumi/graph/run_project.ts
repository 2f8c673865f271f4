import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import * as pulumi from '@pulumi/pulumi'
import type { ProjectName, StackName } from '../settings/stack.ts'
import type { ProjectRun } from './declared.ts'
import { isProperties, Recorder, unwrap } from './recorder.ts'
import { PULUMI_ROOT, readStackFile } from './stack_file.ts'

export interface RunOptions {
  /** Settings over those of the stack's file; undefined takes one away. */
  readonly overrides?: Readonly<Record<string, string | undefined>>
  /** Runs of the projects before, whose outputs are asked for. */
  readonly siblings?: ReadonlyMap<string, ProjectRun>
  /** Another name than the settings file's, to see it refused. */
  readonly stackName?: string
}

let runs = 0

/**
 * Runs a project's real program, with its real settings, against a recorder in place of Pulumi's engine.
 *
 * @throws what the program throws, SettingsError above all; `resources` of the error's run would be empty then
 */
export async function runProject(
  project: ProjectName,
  stack: StackName,
  options: RunOptions = {}
): Promise<ProjectRun> {
  const { recorder, outputs } = await record(project, stack, options)
  return { project, resources: recorder.declared, outputs }
}

/** The same for a program that is expected to refuse: what it threw, and what it had declared by then. */
export async function runRefused(
  project: ProjectName,
  stack: StackName,
  options: RunOptions
): Promise<{ error: unknown; declared: number }> {
  const recorder = newRecorder(project, stack, options)
  try {
    await execute(recorder, project, stack, options)
  } catch (error) {
    return { error, declared: recorder.declared.length }
  }
  throw new Error(`${project} accepted settings that it should have refused.`)
}

async function record(project: ProjectName, stack: StackName, options: RunOptions) {
  const recorder = newRecorder(project, stack, options)
  const outputs = await execute(recorder, project, stack, options)
  return { recorder, outputs }
}

function newRecorder(project: ProjectName, stack: StackName, options: RunOptions): Recorder {
  const region = readStackFile(project, stack)['aws:region'] ?? 'eu-west-1'
  return new Recorder(project, region, options.siblings ?? new Map())
}

async function execute(
  recorder: Recorder,
  project: ProjectName,
  stack: StackName,
  { overrides = {}, stackName = stack }: RunOptions
): Promise<Record<string, unknown>> {
  const config: Record<string, string> = readStackFile(project, stack)
  for (const [key, value] of Object.entries(overrides)) {
    if (value === undefined) delete config[key]
    else config[key] = value
  }
  await recorder.listen(stackName)
  pulumi.runtime.setAllConfig(config)
  const realFetch = globalThis.fetch
  globalThis.fetch = madeUpDownload
  const { promise: failed, reject: onFailure } = Promise.withResolvers<never>()
  failed.catch(() => {})
  process.on('unhandledRejection', onFailure)
  try {
    // A query makes it another module: the program runs anew, the components it uses are the same.
    const url = pathToFileURL(join(PULUMI_ROOT, project, 'index.ts'))
    url.searchParams.set('run', String((runs += 1)))
    const exported: unknown = await import(url.href)
    const outputs = isProperties(exported) ? { ...exported } : {}
    const resolving = new Promise<unknown>((resolve) => {
      pulumi.output(outputs).apply(resolve)
    })
    const resolved = await Promise.race([resolving, failed])
    await Promise.race([pulumi.runtime.disconnect(), failed])
    const plain = unwrap(resolved)
    return isProperties(plain) ? plain : {}
  } finally {
    process.off('unhandledRejection', onFailure)
    globalThis.fetch = realFetch
  }
}

/** The one thing that a program fetches by itself; the mocked run has no network. */
async function madeUpDownload(input: string | URL | Request): Promise<Response> {
  const { hostname } = new URL(input instanceof Request ? input.url : input)
  if (hostname !== 'truststore.pki.rds.amazonaws.com') {
    throw new Error(`The mocked run has no answer from ${hostname}.`)
  }
  return new Response('-----BEGIN CERTIFICATE-----\nmade up\n-----END CERTIFICATE-----\n')
}
