/** What a rule looks at: a resource as it is about to be made, from Pulumi's engine or from the mocked inventory. */
export interface Subject {
  readonly type: string
  readonly name: string
  readonly stack: string
  readonly inputs: Readonly<Record<string, unknown>>
  /** Whether Pulumi itself would refuse to destroy it; unknown to CrossGuard before the engine says so. */
  readonly protect?: boolean
}

/** A plain function with a name: no engine, no network, the same in `pulumi up` and in a unit test. */
export interface Rule {
  readonly name: string
  readonly description: string
  /** What is wrong with the resource, one sentence each, the key named; none when nothing is. */
  readonly check: (subject: Subject) => string[]
}

export type Reader = (inputs: Readonly<Record<string, unknown>>) => unknown

/** Follows a path through objects and lists: `at(inputs, 'vpcConfig', 'publicAccessCidrs')`. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, key)
  }
  return found
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** One sentence when the condition does not hold, none when it does. */
export function unless(holds: boolean, sentence: string): string[] {
  return holds ? [] : [sentence]
}
