import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'catalog.products.list': { paramsTuple?: []; params?: {} }
    'catalog.products.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.products.recommendations': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.categories.list': { paramsTuple?: []; params?: {} }
    'catalog.search.suggestions': { paramsTuple?: []; params?: {} }
    'auth.login': { paramsTuple?: []; params?: {} }
    'auth.callback': { paramsTuple?: []; params?: {} }
    'auth.logout': { paramsTuple?: []; params?: {} }
    'me.show': { paramsTuple?: []; params?: {} }
    'me.orders.list': { paramsTuple?: []; params?: {} }
    'me.devices.list': { paramsTuple?: []; params?: {} }
    'me.devices.sign_out_all': { paramsTuple?: []; params?: {} }
    'me.devices.sign_out': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'carts.create': { paramsTuple?: []; params?: {} }
    'carts.show': { paramsTuple?: []; params?: {} }
    'carts.lines.add': { paramsTuple?: []; params?: {} }
    'carts.lines.change': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'carts.lines.remove': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'carts.coupons.add': { paramsTuple?: []; params?: {} }
    'carts.coupons.remove': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'carts.shipping_options.list': { paramsTuple?: []; params?: {} }
    'orders.place': { paramsTuple?: []; params?: {} }
    'orders.find': { paramsTuple?: []; params?: {} }
    'orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.pay': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.returns': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.ask_return': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.invoices.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.invoices.download': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'invoiceId': ParamValue} }
    'payments.webhook': { paramsTuple?: []; params?: {} }
    'admin.audit.list': { paramsTuple?: []; params?: {} }
    'admin.orders.list': { paramsTuple?: []; params?: {} }
    'admin.orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.orders.refund': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.orders.refunds': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.refunds.list': { paramsTuple?: []; params?: {} }
    'admin.refunds.retry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.refunds.dismiss': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.disputes.list': { paramsTuple?: []; params?: {} }
    'admin.coupons.list': { paramsTuple?: []; params?: {} }
    'admin.coupons.offer': { paramsTuple?: []; params?: {} }
    'admin.coupons.end': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.reconciliation.list': { paramsTuple?: []; params?: {} }
    'admin.reconciliation.accept': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.orders.ship': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.shipments.correct': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.orders.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.returns.list': { paramsTuple?: []; params?: {} }
    'admin.returns.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.returns.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.returns.receive': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.stock.list': { paramsTuple?: []; params?: {} }
    'admin.stock.correct': { paramsTuple?: []; params?: {} }
    'admin.stock.movements.list': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.stock.set_backorder_limit': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.stock.policy.show': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.stock.policy.set': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.stock.set_low_stock': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.locations.list': { paramsTuple?: []; params?: {} }
    'admin.locations.add': { paramsTuple?: []; params?: {} }
    'admin.locations.change': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'openapi.show': { paramsTuple?: []; params?: {} }
    'media.renditions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'hash': ParamValue,'rendition': ParamValue} }
  }
  GET: {
    'catalog.products.list': { paramsTuple?: []; params?: {} }
    'catalog.products.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.products.recommendations': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.categories.list': { paramsTuple?: []; params?: {} }
    'catalog.search.suggestions': { paramsTuple?: []; params?: {} }
    'auth.login': { paramsTuple?: []; params?: {} }
    'auth.callback': { paramsTuple?: []; params?: {} }
    'me.show': { paramsTuple?: []; params?: {} }
    'me.orders.list': { paramsTuple?: []; params?: {} }
    'me.devices.list': { paramsTuple?: []; params?: {} }
    'carts.show': { paramsTuple?: []; params?: {} }
    'carts.shipping_options.list': { paramsTuple?: []; params?: {} }
    'orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.returns': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.invoices.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.invoices.download': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'invoiceId': ParamValue} }
    'admin.audit.list': { paramsTuple?: []; params?: {} }
    'admin.orders.list': { paramsTuple?: []; params?: {} }
    'admin.orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.orders.refunds': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.refunds.list': { paramsTuple?: []; params?: {} }
    'admin.disputes.list': { paramsTuple?: []; params?: {} }
    'admin.coupons.list': { paramsTuple?: []; params?: {} }
    'admin.reconciliation.list': { paramsTuple?: []; params?: {} }
    'admin.returns.list': { paramsTuple?: []; params?: {} }
    'admin.stock.list': { paramsTuple?: []; params?: {} }
    'admin.stock.movements.list': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.stock.policy.show': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.locations.list': { paramsTuple?: []; params?: {} }
    'openapi.show': { paramsTuple?: []; params?: {} }
    'media.renditions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'hash': ParamValue,'rendition': ParamValue} }
  }
  HEAD: {
    'catalog.products.list': { paramsTuple?: []; params?: {} }
    'catalog.products.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.products.recommendations': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.categories.list': { paramsTuple?: []; params?: {} }
    'catalog.search.suggestions': { paramsTuple?: []; params?: {} }
    'auth.login': { paramsTuple?: []; params?: {} }
    'auth.callback': { paramsTuple?: []; params?: {} }
    'me.show': { paramsTuple?: []; params?: {} }
    'me.orders.list': { paramsTuple?: []; params?: {} }
    'me.devices.list': { paramsTuple?: []; params?: {} }
    'carts.show': { paramsTuple?: []; params?: {} }
    'carts.shipping_options.list': { paramsTuple?: []; params?: {} }
    'orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.returns': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.invoices.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.invoices.download': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'invoiceId': ParamValue} }
    'admin.audit.list': { paramsTuple?: []; params?: {} }
    'admin.orders.list': { paramsTuple?: []; params?: {} }
    'admin.orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.orders.refunds': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.refunds.list': { paramsTuple?: []; params?: {} }
    'admin.disputes.list': { paramsTuple?: []; params?: {} }
    'admin.coupons.list': { paramsTuple?: []; params?: {} }
    'admin.reconciliation.list': { paramsTuple?: []; params?: {} }
    'admin.returns.list': { paramsTuple?: []; params?: {} }
    'admin.stock.list': { paramsTuple?: []; params?: {} }
    'admin.stock.movements.list': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.stock.policy.show': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.locations.list': { paramsTuple?: []; params?: {} }
    'openapi.show': { paramsTuple?: []; params?: {} }
    'media.renditions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'hash': ParamValue,'rendition': ParamValue} }
  }
  POST: {
    'auth.logout': { paramsTuple?: []; params?: {} }
    'carts.create': { paramsTuple?: []; params?: {} }
    'carts.lines.add': { paramsTuple?: []; params?: {} }
    'carts.coupons.add': { paramsTuple?: []; params?: {} }
    'orders.place': { paramsTuple?: []; params?: {} }
    'orders.find': { paramsTuple?: []; params?: {} }
    'orders.pay': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.ask_return': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payments.webhook': { paramsTuple?: []; params?: {} }
    'admin.orders.refund': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.refunds.retry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.refunds.dismiss': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.coupons.offer': { paramsTuple?: []; params?: {} }
    'admin.coupons.end': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.reconciliation.accept': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.orders.ship': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.orders.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.returns.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.returns.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.returns.receive': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.stock.correct': { paramsTuple?: []; params?: {} }
    'admin.stock.set_backorder_limit': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.stock.policy.set': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.stock.set_low_stock': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.locations.add': { paramsTuple?: []; params?: {} }
  }
  DELETE: {
    'me.devices.sign_out_all': { paramsTuple?: []; params?: {} }
    'me.devices.sign_out': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'carts.lines.remove': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'carts.coupons.remove': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
  }
  PATCH: {
    'carts.lines.change': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'admin.shipments.correct': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.locations.change': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}