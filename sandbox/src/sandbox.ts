import { IdentitySandbox, type IdentityOptions } from './identity/identity_sandbox.ts'
import { LoadBalancer } from './load_balancer/load_balancer.ts'
import { silentLog, type Log } from './log.ts'
import { Mailbox, type MailFilter } from './mail/mailbox.ts'
import type { MailMessage } from './mail/message.ts'
import { addMailRoutes } from './mail/routes.ts'
import { SmtpCatcher } from './mail/smtp_catcher.ts'
import { ObjectStore } from './object_store/object_store.ts'
import { Providers } from './providers/providers.ts'
import { StripeSandbox, type StripeOptions } from './stripe/stripe_sandbox.ts'

export interface SandboxOptions {
  /** The address to listen on. */
  host?: string
  /** 0, the default, asks the system for a free port. */
  providersPort?: number
  smtpPort?: number
  /** The origin under which browsers reach the payment pages; derived from the port if left out. */
  providersUrl?: string
  /** Left out, no load balancer runs. */
  loadBalancer?: { port: number; api: readonly string[]; web: readonly string[] }
  /** Left out, everything is forgotten with the process. */
  dataFolder?: string
  stripe?: Partial<StripeOptions>
  identity?: Partial<IdentityOptions>
  log?: Log
}

/** A running sandbox, with a handle on each stand-in. */
export interface Sandbox {
  /** The origin of Stripe's API, the payment pages, the identity provider and the inbox. */
  url: string
  smtpUrl: string
  /** The port of the load balancer, if there is one. */
  loadBalancerPort: number | null
  stripe: StripeSandbox
  identity: IdentitySandbox
  mail: MailHandle
  /** Stops accepting, finishes what is in flight, keeps what was promised. */
  stop(): Promise<void>
}

export interface MailHandle {
  /** Newest first. */
  messages(filter?: MailFilter): MailMessage[]
  /** Resolves with the newest message that matches, or with the next one to come. */
  waitForMail(filter: MailFilter): Promise<MailMessage>
  /** Answers the next `count` messages with 451: come back later. */
  refuseNext(count: number): void
  clear(): void
}

const STRIPE_DEFAULTS: StripeOptions = {
  secretKey: null,
  webhookUrl: 'http://127.0.0.1:3333/api/v1/webhooks/stripe',
  webhookSecret: 'whsec_sandbox_development',
  webhookEvents: null,
  webhooks: 'automatic',
  debitSettlesAfter: null,
  refundsSettleAfter: null,
}

const IDENTITY_DEFAULTS: IdentityOptions = {
  audience: 'urn:holdfast:api',
  shop: 'http://localhost:8080',
}

/**
 * Starts the stand-ins that are asked for, on free ports unless told otherwise.
 *
 * @throws {PortTakenError} when a port belongs to another process; nothing is left running.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', dataFolder = null, log = silentLog } = options
  const stripe = new StripeSandbox({ ...STRIPE_DEFAULTS, ...options.stripe, dataFolder, log })
  const identity = new IdentitySandbox({
    ...IDENTITY_DEFAULTS,
    ...options.identity,
    dataFolder,
    log,
  })
  const mailbox = await Mailbox.open(dataFolder)
  const smtp = new SmtpCatcher(mailbox, { host, port: options.smtpPort ?? 0, log })
  const providers = new Providers({
    host,
    port: options.providersPort ?? 0,
    stripe,
    identity,
    objects: new ObjectStore(dataFolder),
    log,
  })
  addMailRoutes(providers.router, mailbox, smtp)
  const { loadBalancer: balancing } = options
  const loadBalancer = balancing ? new LoadBalancer({ host, log, ...balancing }) : null

  const stop = async () => {
    await loadBalancer?.stop()
    await Promise.all([providers.stop(), smtp.stop(), stripe.stop()])
    mailbox.close()
  }

  try {
    const port = await providers.start()
    const url = options.providersUrl ?? `http://localhost:${port}`
    const smtpPort = await smtp.start()
    const loadBalancerPort = (await loadBalancer?.start()) ?? null
    stripe.origin = url
    stripe.start()
    identity.origin = url
    const mail: MailHandle = {
      messages: (filter) => mailbox.messages(filter),
      waitForMail: (filter) => mailbox.waitFor(filter),
      refuseNext: (count) => smtp.refuseNext(count),
      clear: () => mailbox.clear(),
    }
    return {
      url,
      smtpUrl: `smtp://${host}:${smtpPort}`,
      loadBalancerPort,
      stripe,
      identity,
      mail,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
