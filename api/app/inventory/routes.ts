import type { Router } from '@adonisjs/core/http'

const AddLocation = () => import('#app/inventory/controllers/add_location_controller')
const ChangeLocation = () => import('#app/inventory/controllers/change_location_controller')
const CorrectStock = () => import('#app/inventory/controllers/correct_stock_controller')
const ListLocations = () => import('#app/inventory/controllers/list_locations_controller')
const ListMovements = () => import('#app/inventory/controllers/list_movements_controller')
const ListStockLevels = () => import('#app/inventory/controllers/list_stock_levels_controller')
const SetBackorderLimit = () => import('#app/inventory/controllers/set_backorder_limit_controller')
const SetLowStock = () => import('#app/inventory/controllers/set_low_stock_controller')
const SetStockPolicy = () => import('#app/inventory/controllers/set_stock_policy_controller')
const ShowStockPolicy = () => import('#app/inventory/controllers/show_stock_policy_controller')

/** Routes of the inventory context, under /api/v1/admin. */
export function registerStaffInventoryRoutes(router: Router): void {
  router.get('/stock', [ListStockLevels, 'handle']).as('stock.list')
  router.post('/stock/corrections', [CorrectStock, 'handle']).as('stock.correct')
  router.get('/stock/:variantId/movements', [ListMovements, 'handle']).as('stock.movements.list')
  router
    .post('/stock/:variantId/backorder-limit', [SetBackorderLimit, 'handle'])
    .as('stock.set_backorder_limit')
  router.get('/stock/:variantId/policy', [ShowStockPolicy, 'handle']).as('stock.policy.show')
  router.post('/stock/:variantId/policy', [SetStockPolicy, 'handle']).as('stock.policy.set')
  router.post('/stock/:variantId/low-stock', [SetLowStock, 'handle']).as('stock.set_low_stock')
  router.get('/locations', [ListLocations, 'handle']).as('locations.list')
  router.post('/locations', [AddLocation, 'handle']).as('locations.add')
  router.patch('/locations/:id', [ChangeLocation, 'handle']).as('locations.change')
}
