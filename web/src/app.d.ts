import type { Api } from '#shared/api/api.ts'

declare global {
  namespace App {
    interface Locals {
      /** The name of this request in every log line, ours and the API's. */
      requestId: string
      /** The W3C trace context of this request: the load balancer's, or begun here. */
      traceparent: string
      /** The shopper's address, resolved past our own proxies. */
      clientAddress: string
      /** The API, called on behalf of this request's shopper. */
      api: Api
    }

    interface Error {
      /** Shown on the error page, so that a shopper's report finds its log line. */
      requestId?: string
    }

    interface Platform {
      req: import('node:http').IncomingMessage
    }
  }
}

export {}
