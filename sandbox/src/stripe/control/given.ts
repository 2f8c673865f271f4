type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out what was not given, so that it does not overwrite what is there. */
export function given<T extends object>(values: T): Defined<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  // `fromEntries` forgets the names, which are T's own.
  return Object.fromEntries(entries) as Defined<T>
}
