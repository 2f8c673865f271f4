import vine from '@vinejs/vine'
import { pageMembers } from '#app/shared/paging'
import { text } from '#app/shared/text_rule'

export const listAuditValidator = vine.create({
  aggregateType: text(60).optional(),
  aggregateId: text(60).optional(),
  subject: text(255).optional(),
  ...pageMembers,
})
