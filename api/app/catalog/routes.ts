import type { Router } from '@adonisjs/core/http'

/** Routes of the catalog context, under /api/v1. */
export function registerCatalogRoutes(router: Router): void {
  router
    .get('/products', [() => import('#app/catalog/controllers/list_products_controller'), 'handle'])
    .as('catalog.products.list')
  router
    .get('/products/:slug', [
      () => import('#app/catalog/controllers/show_product_controller'),
      'handle',
    ])
    .as('catalog.products.show')
  router
    .get('/products/:slug/recommendations', [
      () => import('#app/catalog/controllers/recommend_controller'),
      'handle',
    ])
    .as('catalog.products.recommendations')
  router
    .get('/categories', [
      () => import('#app/catalog/controllers/list_categories_controller'),
      'handle',
    ])
    .as('catalog.categories.list')
  router
    .get('/search/suggestions', [
      () => import('#app/catalog/controllers/suggest_controller'),
      'handle',
    ])
    .as('catalog.search.suggestions')
}
