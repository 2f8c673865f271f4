/** Tells the relay that there is something to carry. A hint: when it gets lost, the relay's next round finds it. */
export abstract class Doorbell {
  /** Returns at once and never fails. */
  abstract ring(): void
}

/** For programs that no relay waits for. */
export class SilentDoorbell extends Doorbell {
  ring(): void {}
}
