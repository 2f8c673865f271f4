import { readdirSync, readFileSync } from 'node:fs'

/** What runs of the shop, as its supervisor names it. */
interface Part {
  readonly name: string
  readonly pid: number
}

/** Ticks of the kernel's clock in /proc are hundredths of a second. */
const MS_PER_TICK = 10

/**
 * How much of the processor each part takes between two moments, with what it has started: PostgreSQL's sessions count as
 * PostgreSQL. Whoever asks counts as the buyers: they share the processor with the shop, and a reader should see how much.
 */
export class ProcessorTime {
  readonly #parts: () => readonly Part[]
  #before = new Map<string, number>()

  constructor(parts: () => readonly Part[]) {
    this.#parts = parts
  }

  start(): void {
    this.#before = this.#read()
  }

  /** Milliseconds of each part since `start`, the most first; nothing off Linux, which does not say. */
  spent(): (readonly [part: string, milliseconds: number])[] {
    return [...this.#read()]
      .map(([part, now]) => [part, now - (this.#before.get(part) ?? 0)] as const)
      .filter(([, milliseconds]) => milliseconds > 0)
      .sort(([, one], [, other]) => other - one)
  }

  #read(): Map<string, number> {
    const times = readTimes()
    const parts = [...this.#parts(), { name: 'The buyers', pid: process.pid }]
    const used = new Map<string, number>()
    for (const { name, pid } of parts) {
      const children =
        pid === process.pid ? [] : [...times.values()].filter((one) => one.parent === pid)
      const own = times.get(pid)
      const ended = pid === process.pid ? 0 : (own?.ended ?? 0)
      const ticks = (own?.ticks ?? 0) + ended + children.reduce((sum, { ticks }) => sum + ticks, 0)
      used.set(name, (used.get(name) ?? 0) + ticks * MS_PER_TICK)
    }
    return used
  }
}

interface Times {
  readonly parent: number
  /** Its own. */
  readonly ticks: number
  /** Of its children that have ended. */
  readonly ended: number
}

function readTimes(): Map<number, Times> {
  const times = new Map<number, Times>()
  for (const pid of pids()) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      const [parent = 0, user = 0, kernel = 0, endedUser = 0, endedKernel = 0] = [
        fields[1],
        ...fields.slice(11, 15),
      ]
      times.set(pid, { parent, ticks: user + kernel, ended: endedUser + endedKernel })
    } catch {
      // It has ended since it was listed.
    }
  }
  return times
}

function pids(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0)
  } catch {
    return []
  }
}
