import env from '#start/env'

export default {
  /** How long placing an order waits for its turn. Milliseconds. */
  placingMaxWait: env.get('PLACING_MAX_WAIT_MS'),
}
