/** How many carts are changed at a time while orders wait for their turn, and otherwise. */
const BEHIND_ORDERS = 2
const AT_MOST = 24

/** What tells whether orders wait for their turn. */
interface Orders {
  readonly areWaiting: boolean
}

/**
 * Lets whoever places an order go before those who still fill their cart: in a rush both want the processor, and every
 * order that is done shortens the queue. Nobody is turned away here. They wait at the door, the first to come first, where
 * waiting costs nothing; past the in-flight limit they are shed before they come here.
 */
export class Precedence {
  readonly #orders: Orders
  readonly #waiting: (() => void)[] = []
  #atWork = 0

  constructor(orders: Orders) {
    this.#orders = orders
  }

  /** Changes a cart, when its turn has come. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#hasRoom) this.#atWork++
    else await new Promise<void>((enter) => this.#waiting.push(enter))
    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  get #hasRoom(): boolean {
    return this.#atWork < (this.#orders.areWaiting ? BEHIND_ORDERS : AT_MOST)
  }

  /** As many enter as there is room for: it may be more than one, when the last order had its turn meanwhile. */
  #leave(): void {
    this.#atWork--
    while (this.#hasRoom) {
      const enter = this.#waiting.shift()
      if (!enter) return
      this.#atWork++
      enter()
    }
  }
}
