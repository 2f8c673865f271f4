import { join } from 'node:path'
import { endAllChildren } from './child.ts'
import { Progress } from './progress.ts'
import { RunFile } from './run_file.ts'
import { readVariables, type Variables } from './settings.ts'
import { ROOT, type Shop, startShop } from './shop.ts'
import { givenParts } from './shop_environment.ts'
import type { Mode } from './shop_parts.ts'
import { chosenPorts, type Ports, requireFreePorts } from './shop_ports.ts'
import { errorMessage, StackError } from './stack_error.ts'

/**
 * `make start` and `make dev`: the shop of this work tree in the foreground, until Ctrl-C or a signal ends it. Sets the
 * exit code: 0 when it was asked to end, 1 when something failed.
 */
export async function launch(mode: Mode): Promise<void> {
  const progress = new Progress()
  const home = join(ROOT, '.holdfast')
  const runFile = new RunFile(join(home, 'run.json'))
  const ended = endRequest()
  try {
    const variables = readVariables(join(ROOT, '.env'), process.env)
    const ports = chosenPorts(variables)
    if (await alreadyRuns(runFile, progress, variables, ports)) return
    const leftovers = await runFile.endLeftovers()
    if (leftovers > 0) progress.say(`Ended ${leftovers} processes that an earlier run left behind`)
    await requireFreePorts(ports, portsNeeded(variables))
    const starting = startShop({
      home,
      ports,
      env: variables,
      mode,
      durable: true,
      restart: true,
      progress,
      changed: (children) => void runFile.record(children),
    })
    await run(starting, ended, progress)
    runFile.remove()
  } catch (error) {
    await endAllChildren()
    runFile.remove()
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}

async function run(
  starting: Promise<Shop>,
  ended: Promise<string>,
  progress: Progress
): Promise<void> {
  const shop = await Promise.race([starting, ended.then(() => undefined)])
  if (shop === undefined) return giveUp(starting, progress)
  progress.say(`Ready after ${progress.elapsed}: the shop is at ${shop.url}`)
  try {
    await Promise.race([ended, shop.failed])
  } finally {
    progress.say('Stopping …')
    await shop.stop()
    progress.say('Everything is stopped; the data stays in .holdfast/')
  }
}

/** Asked to end while starting. The start fails when its children go, and cleans up after itself. */
async function giveUp(starting: Promise<Shop>, progress: Progress): Promise<void> {
  progress.say('Stopping before the start was complete …')
  await endAllChildren()
  await starting.then(
    (shop) => shop.stop(),
    () => undefined
  )
}

/** Resolves when the person, the terminal or the process that started us wants the shop to end. */
function endRequest(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve(signal))
    if (process.env.HOLDFAST_FOLLOW_PARENT === undefined) return
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) resolve('the parent is gone')
    }, 500).unref()
  })
}

async function alreadyRuns(
  runFile: RunFile,
  progress: Progress,
  variables: Variables,
  ports: Ports
) {
  const launcher = await runFile.launcher()
  if (launcher === undefined) return false
  const url = variables.PUBLIC_URL ?? `http://localhost:${ports.loadBalancer}`
  progress.say(`Holdfast already runs here (pid ${launcher}): the shop is at ${url}`)
  return true
}

function portsNeeded(variables: Variables): (keyof Ports)[] {
  const given = givenParts(variables)
  return [
    'loadBalancer',
    'providers',
    'smtp',
    'api',
    'apiOps',
    'workerOps',
    'web',
    'webOps',
    ...(given.postgres ? [] : (['postgres'] as const)),
    ...(given.redisCache ? [] : (['redisCache'] as const)),
    ...(given.redisState ? [] : (['redisState'] as const)),
  ]
}

function explain(error: unknown): string {
  const message = errorMessage(error)
  if (/ENOSPC|No space left on device/.test(message)) {
    return `The disk is full: free some space, then start again. (${message})`
  }
  return error instanceof StackError ? message : `Holdfast could not start: ${message}`
}
