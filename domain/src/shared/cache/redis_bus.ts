import { Redis, type RedisOptions } from 'ioredis'
import type { BusDriver } from 'bentocache/types'

type Message = Parameters<BusDriver['publish']>[1]
type Listener = (message: Message) => unknown

interface Envelope {
  busId: string
  payload: Message
}

/**
 * Tells the caches of other processes what has changed, through Redis `cache`. The library's own transport ends the
 * process when Redis is away at the start, and makes requests wait while it is away later: here the listener waits for
 * Redis for ever, in the background, and a message that cannot be sent at once fails at once.
 */
export class RedisBus implements BusDriver {
  readonly #publisher: Redis
  readonly #subscriber: Redis
  readonly #listeners = new Map<string, Listener>()
  #id = ''

  constructor(options: RedisOptions) {
    this.#publisher = new Redis({ ...options, enableOfflineQueue: false, maxRetriesPerRequest: 1 })
    this.#subscriber = new Redis({
      ...options,
      enableOfflineQueue: true,
      maxRetriesPerRequest: null,
      commandTimeout: undefined,
    })
    // Losing the bus is expected and healed by reconnecting; the connection of the cache itself reports it.
    this.#publisher.on('error', () => {})
    this.#subscriber.on('error', () => {})
    this.#subscriber.on('message', (channel, text) => this.#receive(channel, text))
  }

  setId(id: string): this {
    this.#id = id
    return this
  }

  async publish(channel: string, payload: Message): Promise<void> {
    const envelope: Envelope = { busId: this.#id, payload }
    await this.#publisher.publish(channel, JSON.stringify(envelope))
  }

  async subscribe<T extends Message>(
    channel: string,
    listener: (message: T) => unknown
  ): Promise<void> {
    this.#listeners.set(channel, listener as Listener)
    await this.#subscriber.subscribe(channel).catch(() => {})
  }

  async unsubscribe(channel: string): Promise<void> {
    this.#listeners.delete(channel)
    await this.#subscriber.unsubscribe(channel)
  }

  onReconnect(callback: () => void): void {
    this.#publisher.on('ready', callback)
  }

  async disconnect(): Promise<void> {
    this.#publisher.disconnect()
    this.#subscriber.disconnect()
  }

  #receive(channel: string, text: string): void {
    const { busId, payload }: Envelope = JSON.parse(text)
    if (busId !== this.#id) this.#listeners.get(channel)?.(payload)
  }
}
