import type { Router } from '@adonisjs/core/http'

const ListInvoices = () => import('#app/invoices/controllers/list_invoices_controller')
const DownloadInvoice = () => import('#app/invoices/controllers/download_invoice_controller')

/** Routes of the invoices context, under /api/v1. By their names they count as calls about orders. */
export function registerInvoiceRoutes(router: Router): void {
  router.get('/orders/:id/invoices', [ListInvoices, 'handle']).as('orders.invoices.list')
  router
    .get('/orders/:id/invoices/:invoiceId', [DownloadInvoice, 'handle'])
    .as('orders.invoices.download')
}
