/**
 * Remembers what the catalogue's queries found, in this process and in Redis `cache`. Nothing in it may be relied on: it
 * can be slow, empty or away, and then the query runs.
 */
export abstract class CatalogueCache {
  /**
   * What is remembered under the key, or else what `produce` gives. When `produce` fails or is slow, what was remembered
   * last, hours old even: stale beats down. Null is not remembered.
   */
  abstract remember<T>(key: string, produce: () => Promise<T | null>): Promise<T | null>

  /** The catalogue has changed: everything remembered is asked for anew, in every process. Never throws. */
  abstract purge(): Promise<void>
}
