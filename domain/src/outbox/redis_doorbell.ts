import { Doorbell } from './doorbell.ts'

/** Where relays listen, in Redis `state`. */
export const DOORBELL_CHANNEL = 'holdfast:outbox'

interface Publisher {
  publish(channel: string, message: string): Promise<unknown>
}

/** Rings in Redis. Without Redis nobody hears it, and the relay comes round a little later. */
export class RedisDoorbell extends Doorbell {
  constructor(private readonly redis: Publisher) {
    super()
  }

  ring(): void {
    this.redis.publish(DOORBELL_CHANNEL, '').catch(() => {})
  }
}
