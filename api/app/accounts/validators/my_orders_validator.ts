import vine from '@vinejs/vine'
import { pageMembers } from '#app/shared/paging'

export const myOrdersValidator = vine.create({ ...pageMembers })
