/** How the webhooks misbehave; all of it can happen with the real Stripe. */
export interface WebhookBehaviour {
  /** `held` delivers nothing until a test says which. */
  mode: 'automatic' | 'held'
  /** Where events are posted. */
  url: string
  /** Each event waits this long first (milliseconds). */
  delayMs: number
  /** Each event is posted twice. */
  duplicate: boolean
  /** Each change is told under two event ids. */
  twoIds: boolean
  /** Of every two events the later one goes out first. */
  reorder: boolean
  /** No event is posted; they remain in `/v1/events`. */
  drop: boolean
}

export function wellBehaved(url: string, mode: WebhookBehaviour['mode']): WebhookBehaviour {
  return { mode, url, delayMs: 0, duplicate: false, twoIds: false, reorder: false, drop: false }
}
