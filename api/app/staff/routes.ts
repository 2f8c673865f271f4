import type { Router } from '@adonisjs/core/http'

const ListAudit = () => import('#app/staff/controllers/list_audit_controller')

/** Routes of the staff context, under /api/v1/admin. */
export function registerStaffRoutes(router: Router): void {
  router.get('/audit', [ListAudit, 'handle']).as('audit.list')
}
