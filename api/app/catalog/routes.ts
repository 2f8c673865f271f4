import type { Router } from '@adonisjs/core/http'

/** Routes of the catalog context, under /api/v1. */
export function registerCatalogRoutes(_router: Router): void {}
