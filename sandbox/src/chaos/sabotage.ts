import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { breaksBeforeItLeaves, isRefundedByTwo, isRefundedInParts } from './staff_stories.ts'
import { paysByBank, paysWithTheLastUse, type Story } from './stories.ts'
import type { Weather } from './storm.ts'

/** One safeguard, taken out of a copy of the build, to see that its absence is noticed. */
export interface Sabotage {
  readonly name: string
  readonly whatIsMissing: string
  readonly edits: readonly {
    /** Within `domain/dist`. */
    readonly file: string
    readonly find: string
    readonly replace: string
  }[]
  /** What brings it to light, when the usual mixture hardly would. */
  readonly weather?: Weather
  readonly stories?: readonly Story[]
}

export const SABOTAGES: readonly Sabotage[] = [
  {
    name: 'stock',
    whatIsMissing: 'units are promised whether they are there or not',
    edits: [
      {
        file: 'inventory/sql/choose_locations.js',
        find: 'CASE WHEN active THEN greatest(0, on_hand - reserved - allocated + coalesce(given_back, 0)) ELSE 0 END AS present',
        replace: '1000000 AS present',
      },
      {
        file: 'inventory/sql/choose_locations.js',
        find: 'CASE WHEN active THEN greatest(0, on_hand + backorder_limit - reserved - allocated + coalesce(given_back, 0)) ELSE 0 END AS free',
        replace: '1000000 AS free',
      },
      {
        file: 'inventory/domain/insufficient_stock.js',
        find: 'export function refuseShort(',
        replace: 'export function refuseShort() { return null }\nfunction unused(',
      },
    ],
  },
  {
    name: 'idempotency',
    whatIsMissing: 'a repeated Idempotency-Key is not recognised',
    edits: [
      {
        file: 'orders/actions/place_order.js',
        find: 'if (known) {',
        replace: 'if (false) {',
      },
      {
        file: 'orders/actions/claim_idempotency_key.js',
        find: "return claimed ? 'claimed' : 'taken'",
        replace: "return 'claimed'",
      },
    ],
  },
  {
    name: 'settle',
    whatIsMissing: 'an order is settled although it has changed since it was read',
    edits: [
      {
        file: 'orders/actions/change_record.js',
        find: 'WHERE id = :id AND version = :readVersion',
        replace: 'WHERE id = :id AND :readVersion::int IS NOT NULL',
      },
    ],
  },
  {
    // Repairs abound: a card payment that went unheard is found when its order is due. A bank's late word is not.
    name: 'inbox',
    weather: 'bad line',
    stories: [paysByBank('succeeds')],
    whatIsMissing: 'a delivery is marked done before its effect, in a transaction of its own',
    edits: [
      {
        file: 'outbox/actions/deliver_event.js',
        find: 'const isOurs = await markDone(trx, delivery',
        replace: 'const isOurs = await markDone(this.db, delivery',
      },
    ],
  },
  {
    name: 'release',
    whatIsMissing: 'stock is given back although the payment page is still open',
    edits: [
      {
        file: 'payments/actions/close_payment_page.js',
        find: 'async execute(orderId) {',
        replace: 'async execute(orderId) { return { ok: true, value: "closed" };',
      },
    ],
  },
  {
    name: 'refund',
    stories: [isRefundedByTwo],
    whatIsMissing: 'an order is not locked while it is decided what of its money goes back',
    edits: [
      {
        file: 'orders/queries/lock_order.js',
        find: 'await lockCart.execute(trx, read.cartId);',
        replace: '',
      },
      {
        file: 'orders/queries/lock_order.js',
        find: 'WHERE id = ? FOR UPDATE',
        replace: 'WHERE id = ?',
      },
    ],
  },
  {
    name: 'staff',
    stories: [isRefundedInParts],
    whatIsMissing: 'a repeated Idempotency-Key of staff is not recognised',
    edits: [
      {
        file: 'staff/actions/once_per_key.js',
        find: "return claimed ? 'claimed' : 'taken'",
        replace: "return 'claimed'",
      },
    ],
  },
  {
    name: 'coupon',
    stories: [paysWithTheLastUse],
    whatIsMissing: 'a coupon is not locked while its uses are counted',
    edits: [
      {
        file: 'promotions/actions/take_coupons.js',
        find: 'ORDER BY id FOR NO KEY UPDATE',
        replace: 'ORDER BY id',
      },
    ],
  },
  {
    name: 'ship',
    stories: [breaksBeforeItLeaves],
    whatIsMissing: 'units leave whether they are there or not',
    edits: [
      {
        file: 'inventory/actions/ship_stock.js',
        find: 'greatest(0, least(coalesce(units, 0), coalesce(on_hand - owed, 0)))::int AS available',
        replace: 'quantity AS available',
      },
    ],
  },
]

/** @throws Error when the build has changed and the safeguard is not where it was */
export function breakBuild(stage: string, { name, edits }: Sabotage): void {
  for (const { file, find, replace } of edits) {
    const path = join(stage, 'domain/dist', file)
    const built = readFileSync(path, 'utf8')
    if (built.split(find).length !== 2) {
      throw new Error(`"${name}" cannot be taken out: ${file} does not hold "${find}" exactly once`)
    }
    writeFileSync(
      path,
      built.replace(find, () => replace)
    )
  }
}
