import router from '@adonisjs/core/services/router'
import { registerAccountRoutes } from '#app/accounts/routes'
import { registerCatalogRoutes } from '#app/catalog/routes'
import { registerCartRoutes } from '#app/carts/routes'
import { registerStaffInventoryRoutes } from '#app/inventory/routes'
import { registerInvoiceRoutes } from '#app/invoices/routes'
import { registerMediaRoutes } from '#app/media/routes'
import { registerOrderAdminRoutes } from '#app/orders/admin/routes'
import { registerOrderDeskRoutes } from '#app/orders/desk/routes'
import { registerOrderRoutes } from '#app/orders/routes'
import { registerPaymentRoutes, registerPaymentStaffRoutes } from '#app/payments/routes'
import { registerCouponRoutes } from '#app/promotions/routes'
import { guard } from '#app/shared/guard'
import { readYourWrites } from '#app/shared/replica/read_your_writes'
import { registerStaffRoutes } from '#app/staff/routes'

router
  .group(() => {
    router
      .group(() => {
        registerCatalogRoutes(router)
        registerAccountRoutes(router)
        registerCartRoutes(router)
        registerOrderRoutes(router)
        registerInvoiceRoutes(router)
        registerPaymentRoutes(router)
        router
          .group(() => {
            registerStaffRoutes(router)
            registerOrderDeskRoutes(router)
            registerCouponRoutes(router)
            registerPaymentStaffRoutes(router)
            registerOrderAdminRoutes(router)
            registerStaffInventoryRoutes(router)
          })
          .prefix('/admin')
          .as('admin')
        router
          .get('/openapi.json', [
            () => import('#app/shared/openapi/show_document_controller'),
            'handle',
          ])
          .as('openapi.show')
      })
      .prefix('/api/v1')
    registerMediaRoutes(router)
  })
  .use([guard, readYourWrites])
