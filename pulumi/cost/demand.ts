import { assume } from './assumptions.ts'
import type { Inventory } from './inventory.ts'
import { isEventHour, loadByHour, type Profile } from './profiles.ts'

/** What one hour of the month needs. */
export interface Hour {
  readonly rps: number
  /** Of one instance of the database. */
  readonly acu: number
  /** vCPU of the shop's machines, floors and warm ones included. */
  readonly cpu: number
}

/**
 * What is bought, hour by hour: what the load needs, never less than the floors and never more than Aurora's maximum.
 * Growing comes an hour early, shrinking an hour late.
 *
 * @param event what is put on for the days of the event, where that differs
 */
export function demandByHour(profile: Profile, usual: Inventory, event: Inventory = usual): Hour[] {
  const load = loadByHour(profile)
  const reach = assume('rampHours')
  return load.map((rps, hour) => {
    const around = load.slice(Math.max(0, hour - reach), hour + reach + 1)
    const inventory = isEventHour(profile, hour) ? event : usual
    return { rps, ...needOf(Math.max(...around), profile, inventory) }
  })
}

/** The same shop made once and for all for its busiest hour. */
export function fixedDemand(profile: Profile, event: Inventory): { acu: number; cpu: number } {
  return needOf(profile.peakRps, profile, event)
}

function needOf(rps: number, { edgeHits }: Profile, { aurora, pods, warmCpu }: Inventory) {
  const reaching = rps * (1 - edgeHits)
  const databaseCpu = (reaching * assume('databaseCpuMs')) / 1_000 / assume('acuTarget')
  const acu = Math.ceil((databaseCpu / assume('acuCpu')) * 2) / 2
  const shopCpu = (reaching * assume('apiCpuMs')) / 1_000 / assume('cpuTarget')
  const floor = (pods.api + pods.web) * assume('podCpu')
  const workers = pods.worker * assume('workerCpu')
  return {
    acu: Math.min(Math.max(acu, aurora.minAcu), aurora.maxAcu),
    cpu: (Math.max(Math.ceil(shopCpu), floor) + workers) / assume('packing') + warmCpu,
  }
}
