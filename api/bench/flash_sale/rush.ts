import { setTimeout as sleep } from 'node:timers/promises'
import { Random } from '@holdfast/sandbox/chaos'
import { Buyer, type Visit } from './buyer.ts'
import { Wire } from './wire.ts'

export interface RushOptions {
  readonly ports: readonly number[]
  readonly variantId: string
  readonly buyers: number
  /** Over how long they arrive. Seconds. */
  readonly seconds: number
  readonly seed: number
  /** Buyers are numbered from here on. */
  readonly firstNumber?: number
}

export interface Rush {
  readonly visits: readonly Visit[]
  /** Every answer that was given, by status and code. */
  readonly answers: ReadonlyMap<string, number>
  /** From the first arrival to the last answer. Seconds. */
  readonly seconds: number
}

/** Buyers arrive as a Poisson process, whether or not those before them were served. */
export async function rush({
  ports,
  variantId,
  buyers,
  seconds,
  seed,
  firstNumber = 0,
}: RushOptions): Promise<Rush> {
  const answers = new Map<string, number>()
  const count = (answer: string) => answers.set(answer, (answers.get(answer) ?? 0) + 1)
  const wires = ports.map((port) => new Wire(port))
  const sale = { wires, variantId, count }
  const random = new Random(seed)
  const gap = (seconds * 1000) / buyers
  const started = performance.now()
  const visits: Promise<Visit>[] = []
  let due = started
  for (let number = 0; number < buyers; number++) {
    due += -Math.log(1 - random.fraction()) * gap
    const wait = due - performance.now()
    if (wait > 1) await sleep(wait)
    visits.push(new Buyer(sale, random.fork(number), firstNumber + number).visits())
  }
  const ended = await Promise.all(visits)
  for (const wire of wires) wire.close()
  return { visits: ended, answers, seconds: (performance.now() - started) / 1000 }
}
