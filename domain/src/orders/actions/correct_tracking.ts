import { inject } from '@adonisjs/core'
import { firstRow, type OrderId, type ShipmentId, type Transaction } from '../../shared/index.ts'

interface Tracking {
  readonly carrier?: string
  /** Null takes it away. */
  readonly trackingNumber?: string | null
}

/** Corrects who carries a parcel, or its number. What is in it, and that it has left, stays as it was written. */
@inject()
export class CorrectTracking {
  /** @returns whose parcel it is; null when there is none of this id, and nothing was changed */
  async execute(
    trx: Transaction,
    shipmentId: ShipmentId,
    { carrier, trackingNumber }: Tracking
  ): Promise<{ orderId: OrderId } | null> {
    return firstRow<{ orderId: OrderId }>(trx, CORRECT, {
      shipmentId,
      carrier: carrier ?? null,
      isNumberGiven: trackingNumber !== undefined,
      trackingNumber: trackingNumber ?? null,
    })
  }
}

const CORRECT = `
  UPDATE orders.shipments
  SET carrier = coalesce(:carrier, carrier),
    tracking_number = CASE WHEN :isNumberGiven THEN :trackingNumber ELSE tracking_number END
  WHERE id = :shipmentId
  RETURNING order_id AS "orderId"`
