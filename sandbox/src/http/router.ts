import type { IncomingMessage, ServerResponse } from 'node:http'
import { matchPath } from './match_path.ts'

export interface HttpContext {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  /** What stands for each `:name` of the route's path. */
  params: Record<string, string>
}

export type Handler = (context: HttpContext) => void | Promise<void>

interface Route {
  method: string
  path: string
  handler: Handler
}

/** A request that a page or control call cannot follow; the message is for whoever sent it. */
export class HttpError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Finds the handler for a request; the first route that matches wins. */
export class Router {
  readonly #routes: Route[] = []

  get(path: string, handler: Handler) {
    this.#routes.push({ method: 'GET', path, handler })
  }

  post(path: string, handler: Handler) {
    this.#routes.push({ method: 'POST', path, handler })
  }

  delete(path: string, handler: Handler) {
    this.#routes.push({ method: 'DELETE', path, handler })
  }

  /** @throws {HttpError} 404, or 405 when the path exists under other methods. */
  async handle(context: Omit<HttpContext, 'params'>) {
    const { request, url } = context
    const method = request.method === 'HEAD' ? 'GET' : request.method
    let pathExists = false
    for (const route of this.#routes) {
      const params = matchPath(route.path, url.pathname)
      if (!params) continue
      pathExists = true
      if (route.method === method) return route.handler({ ...context, params })
    }
    throw pathExists
      ? new HttpError(405, 'This page does not understand that method.')
      : new HttpError(404, 'There is nothing at this address.')
  }
}
