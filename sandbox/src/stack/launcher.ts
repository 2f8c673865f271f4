import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { endAllChildren } from './child.ts'
import { endRequest } from './end_request.ts'
import { Progress } from './progress.ts'
import { RunFile } from './run_file.ts'
import { runningServices } from './running_services.ts'
import { readVariables, type Variables } from './settings.ts'
import { ROOT, startShop } from './shop.ts'
import { givenParts } from './shop_environment.ts'
import type { Mode } from './shop_parts.ts'
import { chosenPorts, type Ports, requireFreePorts } from './shop_ports.ts'
import { errorMessage, StackError } from './stack_error.ts'

const HOME = join(ROOT, '.holdfast')
const NEXT_TO_NOTHING_BYTES = 8 * 1024 ** 2

/**
 * `make start` and `make dev`: the shop of this work tree in the foreground, until Ctrl-C or a signal ends it. Sets the
 * exit code: 0 when it was asked to end, 1 when something failed.
 */
export async function launch(mode: Mode): Promise<void> {
  const progress = new Progress()
  const ended = endRequest()
  try {
    const variables = readVariables(join(ROOT, '.env'), process.env)
    const ports = chosenPorts(variables)
    const runFile = new RunFile(join(HOME, 'run.json'))
    const launcher = await runFile.launcher()
    if (launcher !== undefined) {
      const url = variables.PUBLIC_URL ?? `http://localhost:${ports.loadBalancer}`
      return progress.say(`Holdfast already runs here (pid ${launcher}): the shop is at ${url}`)
    }
    const leftovers = await runFile.endLeftovers()
    if (leftovers > 0) progress.say(`Ended ${leftovers} processes that an earlier run left behind`)
    await runFile.record([])
    await launchHere(mode, variables, ports, runFile, progress, ended).finally(async () => {
      await endAllChildren()
      await runFile.remove()
    })
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}

async function launchHere(
  mode: Mode,
  variables: Variables,
  ports: Ports,
  runFile: RunFile,
  progress: Progress,
  ended: Promise<void>
): Promise<void> {
  const env = { ...(await runningServices(ports, HOME)), ...variables }
  await requireFreePorts(ports, portsNeeded(env))
  const givingUp = new AbortController()
  const starting = startShop({
    home: HOME,
    ports,
    env,
    mode,
    durable: true,
    restart: true,
    progress,
    signal: givingUp.signal,
    changed: (children) => void runFile.record(children),
  })
  const shop = await Promise.race([starting, ended.then(() => undefined)])
  if (shop === undefined) {
    progress.say('Stopping before the start was complete …')
    givingUp.abort()
    return starting.then(
      (late) => late.stop(),
      () => undefined
    )
  }
  progress.say(`Ready after ${progress.elapsed}: the shop is at ${shop.url}`)
  try {
    await Promise.race([ended, shop.failed])
  } finally {
    progress.say('Stopping …')
    await shop.stop()
    progress.say('Everything is stopped; the data stays in .holdfast/')
  }
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
  if (/ENOSPC|No space left on device/.test(message) || diskIsFull()) {
    return `The disk that holds ${HOME} is full: free some space, then start again. (${message})`
  }
  return error instanceof StackError ? message : `Holdfast could not start: ${message}`
}

/** A part that dies of a full disk cannot even write down why. */
function diskIsFull(): boolean {
  try {
    const { bavail, bsize } = statfsSync(HOME)
    return bavail * bsize < NEXT_TO_NOTHING_BYTES
  } catch {
    return false
  }
}
