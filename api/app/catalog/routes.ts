import type { Router } from '@adonisjs/core/http'
import { answerFromMemory } from '#app/catalog/answers/answer_from_memory'

const ListProducts = () => import('#app/catalog/controllers/list_products_controller')
const ShowProduct = () => import('#app/catalog/controllers/show_product_controller')
const Recommend = () => import('#app/catalog/controllers/recommend_controller')
const ListCategories = () => import('#app/catalog/controllers/list_categories_controller')
const Suggest = () => import('#app/catalog/controllers/suggest_controller')

/** Routes of the catalog context, under /api/v1. */
export function registerCatalogRoutes(router: Router): void {
  router
    .group(() => {
      router.get('/products', [ListProducts, 'handle']).as('catalog.products.list')
      router.get('/products/:slug', [ShowProduct, 'handle']).as('catalog.products.show')
      router
        .get('/products/:slug/recommendations', [Recommend, 'handle'])
        .as('catalog.products.recommendations')
      router.get('/categories', [ListCategories, 'handle']).as('catalog.categories.list')
      router.get('/search/suggestions', [Suggest, 'handle']).as('catalog.search.suggestions')
    })
    .use(answerFromMemory)
}
