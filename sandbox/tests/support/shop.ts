import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from '@japa/runner/core'
import Stripe from 'stripe'
import { readBody } from '../../src/http/body.ts'

export const WEBHOOK_SECRET = 'whsec_of_the_test'

interface Heard {
  event: Stripe.Event
  headers: IncomingHttpHeaders
}

/** A shop's webhook endpoint: it checks signatures as Holdfast does and answers what it is told. */
export class Shop {
  readonly heard: Heard[] = []
  readonly url: string
  /** The statuses of the answers to come; 200 when there are none left. */
  answers: number[] = []

  private constructor(url: string) {
    this.url = url
  }

  static async open(cleanup: TestContext['cleanup']): Promise<Shop> {
    const server = createServer(async (request, response) => {
      const body = await readBody(request)
      const signature = request.headers['stripe-signature'] ?? ''
      const event = Stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET)
      shop.heard.push({ event, headers: request.headers })
      response.writeHead(shop.answers.shift() ?? 200).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    cleanup(() => void server.close())
    const { port } = server.address() as AddressInfo
    const shop = new Shop(`http://127.0.0.1:${port}/webhooks`)
    return shop
  }

  get types(): string[] {
    return this.heard.map(({ event }) => event.type)
  }
}
