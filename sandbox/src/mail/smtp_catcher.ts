import type { Server, Socket } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { listen } from '../http/listen.ts'
import type { Log } from '../log.ts'
import type { Mailbox } from './mailbox.ts'

/** The largest message taken (bytes). */
const LARGEST = 10 * 1024 * 1024

interface SmtpOptions {
  host: string
  /** 0 asks the system for a free port. */
  port: number
  log: Log
}

/** Takes every message offered by SMTP and passes none on. No encryption, no password. */
export class SmtpCatcher {
  readonly #options: SmtpOptions
  readonly #mailbox: Mailbox
  readonly #smtp: SMTPServer
  #refusals = 0

  constructor(mailbox: Mailbox, options: SmtpOptions) {
    this.#options = options
    this.#mailbox = mailbox
    this.#smtp = new SMTPServer({
      banner: 'Holdfast sandbox',
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: LARGEST,
      closeTimeout: 2_000,
      onData: (stream, session, done) => {
        this.#take(stream, session).then(() => done(), done)
      },
    })
    // Commands are short and wait for their answer: none of them should wait to be sent.
    this.#smtp.server.on('connection', (socket: Socket) => socket.setNoDelay(true))
    this.#smtp.on('error', (error) => options.log.error('mail', error.message))
  }

  /** @throws {PortTakenError} */
  start(): Promise<number> {
    const { host, port } = this.#options
    // The package types its server as either of two; without TLS it is a plain one.
    const server = this.#smtp.server as Server
    return listen(server, { host, port, purpose: 'the mail catcher', setting: 'SMTP_PORT' })
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#smtp.close(() => resolve()))
  }

  /** Answers the next `count` messages with 451: come back later. */
  refuseNext(count: number) {
    this.#refusals = count
  }

  async #take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession) {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(Buffer.from(part))
    if (stream.sizeExceeded) throw new SmtpRefusal(552, 'The message is too large')
    if (this.#refusals > 0) {
      this.#refusals -= 1
      throw new SmtpRefusal(451, 'The sandbox was told to refuse this message')
    }
    const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
    const to = envelope.rcptTo.map(({ address }) => address)
    const { subject } = await this.#mailbox.receive(Buffer.concat(parts), { from, to })
    this.#options.log.info('mail', `to ${to.join(', ')}: ${subject}`)
  }
}

class SmtpRefusal extends Error {
  readonly responseCode: number

  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}
