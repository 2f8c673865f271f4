/** How many requests this pod is answering right now. */
export class InFlight {
  #count = 0

  get count(): number {
    return this.#count
  }

  enter(): void {
    this.#count++
  }

  leave(): void {
    this.#count--
  }
}

export const inFlight = new InFlight()
