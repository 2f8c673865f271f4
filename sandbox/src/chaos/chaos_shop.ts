import { join } from 'node:path'
import { buildAll } from '../stack/build.ts'
import { Progress } from '../stack/progress.ts'
import { scratchFolder } from '../stack/scratch.ts'
import { ROOT, startShop, type Shop } from '../stack/shop.ts'
import { checkLedger } from './check_ledger.ts'
import { Mishaps } from './mishaps.ts'
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
  readonly mishaps: Mishaps
  /** @returns what `ledger:check` found, line by line; nothing when every promise is kept */
  checkLedger(): Promise<string[]>
  stop(): Promise<void>
}

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
      SANDBOX_REFUNDS_SETTLE_AFTER: '5',
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
    const mishaps = new Mishaps(home)
    return { shop, stores, mishaps, stop, checkLedger: () => checkLedger(shop, { root, grace: 0 }) }
  } catch (error) {
    await stop()
    throw error
  }
}
