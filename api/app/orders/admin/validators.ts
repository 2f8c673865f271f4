import vine from '@vinejs/vine'
import { REJECT_REASONS, RETURN_STATES } from '@holdfast/domain/orders'
import { lines, units } from '#app/orders/validators/return_validator'
import { pageMembers } from '#app/shared/paging'
import { text } from '#app/shared/text_rule'

const id = () => vine.string().uuid()
const carrier = () => text(60).minLength(1)
const trackingNumber = () => text(60).regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]*$/)
const unitsOfLines = () => lines(vine.object({ lineId: id(), quantity: units(1) }))

export const shipOrderValidator = vine.create({
  lines: unitsOfLines().optional(),
  locationId: id().optional(),
  carrier: carrier(),
  trackingNumber: trackingNumber().optional(),
})

export const correctTrackingValidator = vine.create({
  carrier: carrier().optional(),
  trackingNumber: trackingNumber().nullable().optional(),
})

export const cancelOrderValidator = vine.create({ lines: unitsOfLines().optional() })

export const listReturnsValidator = vine.create({
  state: vine.enum(RETURN_STATES).optional(),
  ...pageMembers,
})

export const rejectReturnValidator = vine.create({ reason: vine.enum(REJECT_REASONS) })

export const receiveReturnValidator = vine.create({
  lines: lines(vine.object({ lineId: id(), received: units(0), restocked: units(0) })).optional(),
  locationId: id().optional(),
  refund: vine.enum(['none', 'units', 'units_and_postage']).optional(),
})
