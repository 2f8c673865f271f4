import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildAll, pathWithPinnedNode } from '../stack/build.ts'
import { Progress } from '../stack/progress.ts'
import { scratchFolder } from '../stack/scratch.ts'
import { ROOT, startShop, type Shop } from '../stack/shop.ts'
import { breakBuild, type Sabotage } from './sabotage.ts'
import { stageBuilds } from './stage.ts'
import { Stores } from './stores.ts'

export interface ChaosShopOptions {
  /** Left out: the build is whole. */
  sabotage?: Sabotage
  env?: Record<string, string>
  progress?: Progress
}

/** A whole shop on a copy of the builds, with two API processes and two workers, behind lines that can be cut. */
export interface ChaosShop {
  readonly shop: Shop
  readonly stores: Stores
  /** @returns what `ledger:check` found, line by line; nothing when every promise is kept */
  checkLedger(): Promise<string[]>
  stop(): Promise<void>
}

const run = promisify(execFile)

/** @throws {StackError} when it cannot be built or started; nothing is left running */
export async function startChaosShop(options: ChaosShopOptions = {}): Promise<ChaosShop> {
  const progress = options.progress ?? new Progress(() => undefined)
  await buildAll(ROOT, join(ROOT, '.holdfast'), progress)
  const scratch = scratchFolder('chaos')
  const undo: (() => unknown)[] = [() => scratch.remove()]
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const root = join(scratch.path, 'root')
    const home = join(scratch.path, 'home')
    stageBuilds(ROOT, root)
    if (options.sabotage) breakBuild(root, options.sabotage)
    const stores = await Stores.start(home)
    undo.push(() => stores.stop())
    const env = {
      ...stores.environment,
      MAX_IN_FLIGHT: '300',
      LOG_LEVEL: 'warn',
      SANDBOX_DEBIT_SETTLES_AFTER: '5',
      ...options.env,
    }
    const shop = await startShop({
      root,
      home,
      env,
      progress,
      isBuilt: true,
      apiProcesses: 2,
      workers: 2,
    })
    undo.push(() => shop.stop())
    return { shop, stores, stop, checkLedger: () => checkLedger(root, shop) }
  } catch (error) {
    await stop()
    throw error
  }
}

async function checkLedger(root: string, { env }: Shop): Promise<string[]> {
  const args = ['build/ace.js', 'ledger:check', '--grace=0', '--no-ansi']
  try {
    await run(process.execPath, args, {
      cwd: join(root, 'api'),
      env: {
        ...env,
        NODE_ENV: 'production',
        PATH: pathWithPinnedNode(root),
        PORT: '0',
        OPS_PORT: '0',
      },
    })
    return []
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    const found = output.split('\n').filter((line) => /^(?:broken| {10})/.test(line))
    return found.length > 0 ? found : [`ledger:check failed: ${String(error)}`]
  }
}
