import { setTimeout as wait } from 'node:timers/promises'
import { at, getJson, listAt, RELEASE } from './cluster.ts'
import { say } from './program.ts'

/** The parts that come out step by step. */
export const ROLLED_OUT = ['api', 'web'] as const

export interface RolloutState {
  readonly part: string
  readonly phase: string
  readonly message: string
  readonly isAborted: boolean
  /** Waits for a person: there were too few figures to judge it by. */
  readonly isInconclusive: boolean
  readonly step: number
  readonly newest: string
  readonly stable: string
  readonly ready: number
}

export async function rolloutState(part: string): Promise<RolloutState> {
  const rollout = await getJson(['rollout', `${RELEASE}-${part}`])
  const generation = String(at(rollout, 'metadata', 'generation'))
  const isObserved = at(rollout, 'status', 'observedGeneration') === generation
  const reasons = listAt(rollout, 'status', 'pauseConditions').map((one) => at(one, 'reason'))
  return {
    part,
    // What the controller has not seen yet says nothing about how it went.
    phase: isObserved ? String(at(rollout, 'status', 'phase') ?? 'Progressing') : 'Progressing',
    message: String(at(rollout, 'status', 'message') ?? ''),
    isAborted: isObserved && at(rollout, 'status', 'abort') === true,
    isInconclusive: reasons.includes('InconclusiveAnalysisRun'),
    step: Number(at(rollout, 'status', 'currentStepIndex') ?? 0),
    newest: String(at(rollout, 'status', 'currentPodHash') ?? ''),
    stable: String(at(rollout, 'status', 'stableRS') ?? ''),
    ready: Number(at(rollout, 'status', 'readyReplicas') ?? 0),
  }
}

export type Outcome = 'promoted' | 'aborted' | 'waits' | 'timeout'

/**
 * Follows api and web until both have come out, or one is taken back, or waits for a person.
 *
 * @param seconds the longest that this may take
 */
export async function followRollouts(seconds: number): Promise<{ outcome: Outcome; why: string }> {
  const deadline = Date.now() + seconds * 1_000
  const told = new Map<string, string>()
  for (;;) {
    const states = await Promise.all(ROLLED_OUT.map(rolloutState))
    for (const state of states) tell(state, told)
    const bad = states.find(({ isAborted, phase }) => isAborted || phase === 'Degraded')
    if (bad) return { outcome: 'aborted', why: `${bad.part}: ${bad.message || bad.phase}` }
    const waiting = states.find(({ isInconclusive }) => isInconclusive)
    if (waiting) return { outcome: 'waits', why: `${waiting.part}: too few figures to judge it by` }
    if (states.every(({ phase }) => phase === 'Healthy')) return { outcome: 'promoted', why: '' }
    if (Date.now() > deadline) {
      const slow = states.filter(({ phase }) => phase !== 'Healthy')
      return {
        outcome: 'timeout',
        why: slow.map(({ part, phase, message }) => `${part}: ${phase} ${message}`).join('; '),
      }
    }
    await wait(2_000)
  }
}

function tell({ part, phase, step, message }: RolloutState, told: Map<string, string>): void {
  const line = `${part}: ${phase}, step ${step}${message === '' ? '' : `, ${message}`}`
  if (told.get(part) === line) return
  told.set(part, line)
  say(`  ${new Date().toISOString().slice(11, 19)}  ${line}`)
}
