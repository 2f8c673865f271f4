import type { Router } from '@adonisjs/core/http'

const CorrectStock = () => import('#app/inventory/controllers/correct_stock_controller')
const ListMovements = () => import('#app/inventory/controllers/list_movements_controller')
const ListStockLevels = () => import('#app/inventory/controllers/list_stock_levels_controller')
const SetBackorderLimit = () => import('#app/inventory/controllers/set_backorder_limit_controller')

/** Routes of the inventory context, under /api/v1/admin. */
export function registerStaffInventoryRoutes(router: Router): void {
  router.get('/stock', [ListStockLevels, 'handle']).as('stock.list')
  router.post('/stock/corrections', [CorrectStock, 'handle']).as('stock.correct')
  router.get('/stock/:variantId/movements', [ListMovements, 'handle']).as('stock.movements.list')
  router
    .post('/stock/:variantId/backorder-limit', [SetBackorderLimit, 'handle'])
    .as('stock.set_backorder_limit')
}
