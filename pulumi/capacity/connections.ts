import type { Capacity } from './capacity.ts'

/** Connections of one process (DATABASE_POOL_MAX), and the processes beside the shop's own: migrations, staff, probes. */
export const POOL_MAX = 16
const OTHERS = 20

const BYTES_PER_ACU = 2 * 2 ** 30
const BYTES_PER_CONNECTION = 9_531_392

/**
 * How many connections Aurora allows: it follows the maximum capacity, is fixed when an instance starts, and stays low
 * where the minimum lets it (almost) sleep.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
 */
export function connectionsAllowed({ database: { minAcu, maxAcu } }: Capacity): number {
  const most = minAcu <= 0.5 ? 2_000 : 5_000
  return Math.min(Math.floor((maxAcu * BYTES_PER_ACU) / BYTES_PER_CONNECTION), most)
}

/** What the shop opens when every part is scaled out: more than is allowed, and the last pods never become ready. */
export function connectionsWanted({ shop: { api, worker } }: Capacity): number {
  return (api.max + worker.max) * POOL_MAX + OTHERS
}
