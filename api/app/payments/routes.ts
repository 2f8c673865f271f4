import type { Router } from '@adonisjs/core/http'

/** Routes of the payments context, under /api/v1. */
export function registerPaymentRoutes(_router: Router): void {}
