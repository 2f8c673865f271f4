import type { Router } from '@adonisjs/core/http'

/** Pictures, at the root of the origin: `/media/<hash>/<width>.<format>`. */
export function registerMediaRoutes(router: Router): void {
  router
    .get('/media/:hash/:rendition', [
      () => import('#app/media/controllers/show_rendition_controller'),
      'handle',
    ])
    .as('media.renditions.show')
}
