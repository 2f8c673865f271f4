import { inject } from '@adonisjs/core'
import { firstRow, type OrderId, type ShipmentId, type Transaction } from '../../shared/index.ts'
import { RecordAudit, type StaffMember } from '../../staff/index.ts'

interface Tracking {
  readonly carrier?: string
  /** Null takes it away. */
  readonly trackingNumber?: string | null
}

/** Corrects who carries a parcel, or its number. What is in it, and that it has left, stays as it was written. */
@inject()
export class CorrectTracking {
  constructor(private readonly recordAudit: RecordAudit) {}

  /** @returns whose parcel it is; null when there is none of this id, and nothing was changed */
  async execute(
    trx: Transaction,
    shipmentId: ShipmentId,
    { carrier, trackingNumber }: Tracking,
    by: StaffMember
  ): Promise<{ orderId: OrderId } | null> {
    const corrected = await firstRow<{ orderId: OrderId }>(trx, CORRECT, {
      shipmentId,
      carrier: carrier ?? null,
      isNumberGiven: trackingNumber !== undefined,
      trackingNumber: trackingNumber ?? null,
    })
    if (!corrected) return null
    await this.recordAudit.execute(trx, {
      by,
      action: 'orders.correct_tracking',
      aggregate: { type: 'order', id: corrected.orderId },
      details: { shipmentId, carrier: carrier ?? null, trackingNumber: trackingNumber ?? null },
    })
    return corrected
  }
}

const CORRECT = `
  UPDATE orders.shipments
  SET carrier = coalesce(:carrier, carrier),
    tracking_number = CASE WHEN :isNumberGiven THEN :trackingNumber ELSE tracking_number END
  WHERE id = :shipmentId
  RETURNING order_id AS "orderId"`
