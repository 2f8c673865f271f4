import type { HttpContext } from '@adonisjs/core/http'
import { isAllowed, isStaffRole, type Permission, type StaffMember } from '@holdfast/domain/staff'
import { challenge, identify } from '#app/shared/bearer_token'
import { operationOf } from '#app/shared/openapi/document'
import { observedResponse } from '#app/shared/observability/observed_response'
import { Problem } from '#app/shared/problem'

const ADMIN = '/api/v1/admin/'

const members = new WeakMap<HttpContext, StaffMember>()

/** Whether a route is for staff alone: all that lies under /api/v1/admin. */
export function isForStaff({ route }: HttpContext): boolean {
  return route?.pattern.startsWith(ADMIN) ?? false
}

/**
 * Lets staff pass, each to what their roles allow: a controller states the permission that it needs in its `operation`,
 * and one that states none is open to nobody. Stands before the body is read: a stranger makes us read nothing.
 *
 * @throws Problem 401 `unauthenticated`, 403 `forbidden` or 503 `identity_provider_unavailable`
 */
export async function admitStaff(ctx: HttpContext): Promise<void> {
  const permission = await permissionOf(ctx)
  const { subject, roles: claimed } = await identify(ctx)
  const roles = claimed.filter(isStaffRole)
  if (!isAllowed(roles, permission)) throw forbidden(permission)
  members.set(ctx, { subject, roles, requestId: observedResponse(ctx).requestId })
}

/** Who asks. Only for controllers under /api/v1/admin, where the guard has let them pass. */
export function staffOf(ctx: HttpContext): StaffMember {
  const staff = members.get(ctx)
  if (!staff) throw new Error(`${ctx.route?.pattern} is not guarded`)
  return staff
}

async function permissionOf({ route }: HttpContext): Promise<Permission> {
  const operation = route ? await operationOf(route) : null
  if (!operation?.permission) throw new Error(`${route?.pattern} states no permission`)
  return operation.permission
}

function forbidden(permission: Permission): Problem {
  return new Problem('forbidden', {
    detail: `Your roles do not include the permission ${permission}. Nothing was changed.`,
    headers: { 'www-authenticate': challenge('insufficient_scope') },
  })
}
