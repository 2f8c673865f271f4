import type { Router } from '@adonisjs/core/http'

/** Routes of the carts context, under /api/v1. */
export function registerCartRoutes(_router: Router): void {}
