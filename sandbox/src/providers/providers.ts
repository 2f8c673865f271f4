import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { BodyTooLargeError } from '../http/body.ts'
import { drain } from '../http/drain.ts'
import { listen } from '../http/listen.ts'
import { send, sendJson, sendPage } from '../http/respond.ts'
import { HttpError, Router } from '../http/router.ts'
import { IDENTITY_PATH, type IdentitySandbox } from '../identity/identity_sandbox.ts'
import type { Log } from '../log.ts'
import { OBJECTS_PATH, type ObjectStore } from '../object_store/object_store.ts'
import { messagePage } from '../pages/layout.ts'
import { ICON, STYLESHEET } from '../pages/stylesheet.ts'
import { SessionNotOpenError } from '../stripe/checkout/open_session.ts'
import { ControlError } from '../stripe/control/control.ts'
import { NotProcessingError } from '../stripe/payments/settle_debit.ts'
import { UnknownEventError } from '../stripe/webhooks/webhooks.ts'
import type { StripeSandbox } from '../stripe/stripe_sandbox.ts'

interface ProvidersOptions {
  host: string
  /** 0 asks the system for a free port. */
  port: number
  stripe: StripeSandbox
  identity: IdentitySandbox
  objects: ObjectStore
  log: Log
}

/** The other origin: Stripe's API and pages, identity provider, object store, the caught mail, and all their controls. */
export class Providers {
  readonly #options: ProvidersOptions
  readonly #server: Server
  readonly router = new Router()

  constructor(options: ProvidersOptions) {
    this.#options = options
    this.#server = createServer((request, response) => void this.#serve(request, response))
    this.router.get('/livez', ({ response }) => sendJson(response, { status: 'ok' }))
    this.router.get('/assets/sandbox.css', asset('text/css; charset=utf-8', STYLESHEET))
    this.router.get('/assets/icon.svg', asset('image/svg+xml', ICON))
    options.stripe.addRoutes(this.router)
  }

  /** @throws {PortTakenError} */
  start(): Promise<number> {
    const { host, port } = this.#options
    return listen(this.#server, {
      host,
      port,
      purpose: 'the payment pages and the inbox',
      setting: 'PROVIDERS_PORT',
    })
  }

  stop() {
    return drain(this.#server, 2_000)
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://sandbox')
    try {
      if (url.pathname.startsWith('/v1/')) {
        await this.#options.stripe.handleApi(request, response, url)
        return
      }
      if (url.pathname === IDENTITY_PATH || url.pathname.startsWith(`${IDENTITY_PATH}/`)) {
        await this.#options.identity.handle(request, response)
        return
      }
      if (url.pathname.startsWith(`${OBJECTS_PATH}/`)) {
        await this.#options.objects.handle(request, response, url)
        return
      }
      refuseOtherSites(request)
      await this.router.handle({ request, response, url })
    } catch (error) {
      this.#fail(error, request, response, url)
    }
  }

  #fail(error: unknown, request: IncomingMessage, response: ServerResponse, url: URL) {
    const status = statusOf(error)
    const message = error instanceof Error ? error.message : String(error)
    if (status === 500) this.#options.log.error('providers', message, { path: url.pathname })
    if (response.headersSent) return void response.destroy()
    const wantsPage = /text\/html/.test(request.headers.accept ?? '')
    if (!wantsPage) return sendJson(response, { error: { message } }, status)
    const way = { url: '/', label: 'To the sandbox' }
    sendPage(response, messagePage('That did not work', `${message.replace(/\.$/, '')}.`, way), {
      status,
    })
  }
}

/** A page elsewhere on the web must not press the sandbox's buttons. */
function refuseOtherSites(request: IncomingMessage) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers['sec-fetch-site'] === 'cross-site') {
    throw new HttpError(403, 'This was asked for by a page of another site.')
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpError || error instanceof BodyTooLargeError) return error.status
  const refused =
    error instanceof ControlError ||
    error instanceof SessionNotOpenError ||
    error instanceof NotProcessingError ||
    error instanceof UnknownEventError
  return refused ? 409 : 500
}

function asset(type: string, body: string) {
  return ({ response }: { response: ServerResponse }) =>
    send(response, 200, type, body, { 'cache-control': 'public, max-age=300' })
}
