import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'openapi.show': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'openapi.show': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'openapi.show': { paramsTuple?: []; params?: {} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}