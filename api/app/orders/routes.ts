import type { Router } from '@adonisjs/core/http'

/** Routes of the orders context, under /api/v1. */
export function registerOrderRoutes(_router: Router): void {}
