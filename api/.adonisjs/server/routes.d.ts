import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'catalog.products.list': { paramsTuple?: []; params?: {} }
    'catalog.products.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.products.recommendations': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.categories.list': { paramsTuple?: []; params?: {} }
    'catalog.search.suggestions': { paramsTuple?: []; params?: {} }
    'openapi.show': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'catalog.products.list': { paramsTuple?: []; params?: {} }
    'catalog.products.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.products.recommendations': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.categories.list': { paramsTuple?: []; params?: {} }
    'catalog.search.suggestions': { paramsTuple?: []; params?: {} }
    'openapi.show': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'catalog.products.list': { paramsTuple?: []; params?: {} }
    'catalog.products.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.products.recommendations': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'catalog.categories.list': { paramsTuple?: []; params?: {} }
    'catalog.search.suggestions': { paramsTuple?: []; params?: {} }
    'openapi.show': { paramsTuple?: []; params?: {} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}