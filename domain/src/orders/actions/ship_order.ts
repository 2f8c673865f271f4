import { inject } from '@adonisjs/core'
import { LockCart } from '../../carts/index.ts'
import {
  findLocation,
  type InsufficientStock,
  ListHeldUnitsQuery,
  ShipStock,
} from '../../inventory/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import { ListLiveRefundsQuery } from '../../payments/index.ts'
import {
  Clock,
  err,
  type LocationId,
  newId,
  ok,
  type OrderId,
  type Result,
  rows,
  type ShipmentId,
  type Transaction,
} from '../../shared/index.ts'
import { RecordAudit, type StaffMember } from '../../staff/index.ts'
import {
  type ChosenLine,
  chooseUnits,
  leftToShip,
  type LineQuantity,
  unitsIn,
  type UnitsRefusal,
} from '../domain/choose_shipment.ts'
import { canChange } from '../domain/order.ts'
import { packParcel, type Parcel, type UnitsAtSeveralLocations } from '../domain/pack_parcel.ts'
import { ReturnSettings, returnWindowEnd } from '../domain/return_window.ts'
import { lockOrder } from '../queries/lock_order.ts'
import { readLineUnits } from '../queries/read_line_units.ts'
import { changeRecord } from './change_record.ts'

export interface ShipOrderInput {
  readonly orderId: OrderId
  /** What goes into the parcel; null: all that is left at its location. */
  readonly lines: readonly LineQuantity[] | null
  /** Where it leaves from; null: where its units are allocated. */
  readonly locationId: LocationId | null
  readonly carrier: string
  readonly trackingNumber: string | null
  readonly by: StaffMember
}

export interface SentShipment {
  readonly shipmentId: ShipmentId
  readonly locationId: LocationId
  readonly lines: readonly LineQuantity[]
}

/** Why nothing was sent. Nothing was changed. */
export type ShipOrderRefusal =
  | UnitsRefusal
  | UnitsAtSeveralLocations
  | InsufficientStock
  | { readonly code: 'order_not_found' | 'order_state_conflict' | 'location_unknown' }

/**
 * Sends some units of a paid order, or all that is left of it, in one parcel. Locks cart → order → stock, so that a
 * cancellation or a refund that comes at the same moment is either seen here, or sees what has left.
 */
@inject()
export class ShipOrder {
  constructor(
    private readonly clock: Clock,
    private readonly settings: ReturnSettings,
    private readonly lockCart: LockCart,
    private readonly listLiveRefunds: ListLiveRefundsQuery,
    private readonly listHeldUnits: ListHeldUnitsQuery,
    private readonly shipStock: ShipStock,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(
    trx: Transaction,
    input: ShipOrderInput
  ): Promise<Result<SentShipment, ShipOrderRefusal>> {
    const { orderId } = input
    const order = await lockOrder(trx, orderId, this.lockCart)
    if (!order) return err({ code: 'order_not_found' })
    if (input.locationId && !(await findLocation(trx, input.locationId))) {
      return err({ code: 'location_unknown' })
    }
    const refunds = await this.listLiveRefunds.execute(trx, orderId)
    const chosen = chooseUnits(await readLineUnits(trx, orderId), input.lines, (line) =>
      leftToShip(line, refunds)
    )
    const packed = chosen.ok ? await this.#pack(trx, input, chosen.value) : chosen
    const units = packed.ok ? unitsIn(packed.value.lines) : 1
    const shipped = { ...order, shipped: order.shipped + units }
    // Whoever asks for too much of an order that cannot be sent at all is told the latter.
    if (!canChange({ ...shipped, shipped: Math.min(shipped.shipped, order.ordered) }, 'ship')) {
      return err({ code: 'order_state_conflict' })
    }
    if (!packed.ok) return packed

    const shipmentId = newId<ShipmentId>()
    const event = await changeRecord(trx, shipped, 'ship', this.clock.now())
    await this.#write(trx, shipmentId, input, packed.value)
    const left = await this.shipStock.execute(trx, {
      orderId,
      ...packed.value,
      reference: shipmentId,
    })
    if (!left.ok) return left
    await this.publishEvents.execute(trx, [{ ...event, payload: { shipmentId } }])
    const { locationId } = packed.value
    const lines = packed.value.lines.map(({ lineId, quantity }) => ({ lineId, quantity }))
    await this.recordAudit.execute(trx, {
      by: input.by,
      action: 'orders.ship',
      aggregate: { type: 'order', id: orderId },
      details: { shipmentId, locationId, lines },
    })
    return ok({ shipmentId, locationId, lines })
  }

  async #pack(
    trx: Transaction,
    { orderId, locationId, lines }: ShipOrderInput,
    chosen: readonly ChosenLine[]
  ): Promise<Result<Parcel, UnitsAtSeveralLocations>> {
    const held = await this.listHeldUnits.execute(orderId, trx)
    const allocated = held.filter(({ state }) => state === 'allocated')
    return packParcel(chosen, allocated, { locationId, isAll: lines === null })
  }

  async #write(
    trx: Transaction,
    shipmentId: ShipmentId,
    { orderId, carrier, trackingNumber }: ShipOrderInput,
    { locationId, lines }: Parcel
  ): Promise<void> {
    const now = this.clock.now()
    await rows(trx, WRITE, {
      shipmentId,
      orderId,
      carrier,
      trackingNumber,
      location: locationId,
      now,
      closeAt: returnWindowEnd(now, this.settings.windowDays),
      lineIds: lines.map(({ lineId }) => lineId),
      quantities: lines.map(({ quantity }) => quantity),
    })
  }
}

const WRITE = `
  WITH line AS (
    SELECT * FROM unnest(:lineIds::uuid[], :quantities::int[]) AS line (id, quantity)
  ), parcel AS (
    INSERT INTO orders.shipments (id, order_id, carrier, tracking_number, location_id, shipped_at)
    VALUES (:shipmentId, :orderId, :carrier, :trackingNumber, :location, :now)
  ), content AS (
    INSERT INTO orders.shipment_lines (shipment_id, order_line_id, quantity)
    SELECT :shipmentId::uuid, id, quantity FROM line
  ), looked_at AS (
    UPDATE orders.orders SET close_at = :closeAt WHERE id = :orderId
  )
  UPDATE orders.order_lines sent SET shipped = sent.shipped + line.quantity FROM line WHERE sent.id = line.id`
