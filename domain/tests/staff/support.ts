import { newId } from '../../src/shared/index.ts'
import { type StaffMember, type StaffRequest, staffRequest } from '../../src/staff/index.ts'

export const MANAGER: StaffMember = { subject: 'ada', roles: ['manager'], requestId: 'req-1' }

/** A request that asks for five units, unless told otherwise. */
export function aRequest(
  change: { key?: string; body?: object; staff?: StaffMember; route?: string; params?: object } = {}
): StaffRequest {
  const { staff = MANAGER, ...rest } = change
  return staffRequest(staff, {
    route: 'admin.stock.receive',
    key: newId(),
    params: {},
    body: { quantity: 5 },
    ...rest,
  })
}
