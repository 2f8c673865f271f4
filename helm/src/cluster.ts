import { setTimeout as wait } from 'node:timers/promises'
import { DeployError, must, requireProgram, run, type RunOptions } from './program.ts'

/** Where the shop stands in its cluster. */
export const NAMESPACE = process.env.NAMESPACE ?? 'holdfast'
export const RELEASE = 'holdfast'

const HOW = {
  kubectl: 'https://kubernetes.io/docs/tasks/tools',
  helm: '"make tools" builds it (with Go), or https://helm.sh/docs/intro/install',
}

/** @throws {DeployError} when kubectl fails */
export function kubectl(args: readonly string[], options?: RunOptions): Promise<string> {
  return must(requireProgram('kubectl', HOW.kubectl), args, options)
}

/** kubectl in the shop's namespace; whether it ended well is for the caller to see. */
export function tryKubectl(args: readonly string[], options?: RunOptions) {
  return run(requireProgram('kubectl', HOW.kubectl), ['--namespace', NAMESPACE, ...args], options)
}

/** @throws {DeployError} when helm fails */
export function helm(args: readonly string[], options?: RunOptions): Promise<string> {
  return must(requireProgram('helm', HOW.helm), ['--namespace', NAMESPACE, ...args], options)
}

/** @throws {DeployError} when KUBECONFIG leads to no cluster */
export async function requireCluster(): Promise<void> {
  const { code, stderr } = await run(requireProgram('kubectl', HOW.kubectl), [
    'get',
    '--raw',
    '/readyz',
  ])
  if (code === 0) return
  throw new DeployError(
    `No cluster answers: set KUBECONFIG, or make one with "make cluster-up". ${stderr.trim().slice(0, 300)}`
  )
}

/** The cluster's own objects as plain data. */
export async function getJson(args: readonly string[]): Promise<unknown> {
  return JSON.parse(await kubectl(['--namespace', NAMESPACE, 'get', ...args, '-o', 'json']))
}

/** What lies at a path inside plain data; undefined where there is nothing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.entries(found).find(([name]) => name === String(key))?.[1]
  }
  return found
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** @throws {DeployError} when it does not hold in time; the sentence is the caller's */
export async function until(
  holds: () => Promise<boolean>,
  { seconds, otherwise, every = 1 }: { seconds: number; otherwise: () => string; every?: number }
): Promise<void> {
  const deadline = Date.now() + seconds * 1_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new DeployError(otherwise())
    await wait(every * 1_000)
  }
}
