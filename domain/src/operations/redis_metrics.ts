import { Counter, Gauge, type Registry } from 'prom-client'

/** A Redis server, as far as it is asked how it is doing. */
export interface RedisServer {
  info(): Promise<string>
}

type Figures = ReadonlyMap<string, number>

/** Gauges of INFO by the name that they get here. https://redis.io/docs/latest/commands/info/ */
const GAUGES = [
  ['redis_memory_bytes', 'Memory that its data takes', 'used_memory'],
  [
    'redis_memory_max_bytes',
    'Memory that its data may take; 0 where nothing limits it',
    'maxmemory',
  ],
  ['redis_clients', 'Connections to it', 'connected_clients'],
] as const

const COUNTERS = [
  ['redis_commands_total', 'Commands that it has carried out', 'total_commands_processed'],
  ['redis_lookups_hit_total', 'Keys that were asked for and there', 'keyspace_hits'],
  ['redis_lookups_missed_total', 'Keys that were asked for and not there', 'keyspace_misses'],
  ['redis_evicted_keys_total', 'Keys that had to make room', 'evicted_keys'],
] as const

/**
 * How the Redis servers themselves are doing, by their role, read at every scrape. All processes see the same servers: a
 * query takes the maximum of them. One that does not answer has `redis_up` 0 and nothing else.
 */
export function observeRedis(
  servers: Readonly<Record<string, RedisServer>>,
  registry: Registry
): void {
  const registers = [registry]
  const labelNames = ['server']
  let reading: Promise<[string, Figures | null][]> | null = null
  const read = () => (reading ??= readAll(servers).finally(() => (reading = null)))

  new Gauge({
    name: 'redis_up',
    help: '1 where the server answers this process',
    labelNames,
    registers,
    async collect() {
      for (const [server, figures] of await read()) this.set({ server }, figures ? 1 : 0)
    },
  })
  for (const [Metric, names] of [
    [Gauge, GAUGES],
    [Counter, COUNTERS],
  ] as const) {
    for (const [name, help, field] of names) {
      new Metric({
        name,
        help,
        labelNames,
        registers,
        async collect() {
          const all = await read()
          this.reset()
          for (const [server, figures] of all) {
            if (figures) this.inc({ server }, figures.get(field) ?? 0)
          }
        },
      })
    }
  }
}

function readAll(servers: Readonly<Record<string, RedisServer>>) {
  return Promise.all(
    Object.entries(servers).map(async ([name, server]): Promise<[string, Figures | null]> => [
      name,
      await server.info().then(readInfo, () => null),
    ])
  )
}

function readInfo(text: string): Figures {
  return new Map(
    [...text.matchAll(/^(\w+):(\d+)\r?$/gm)].map(([, name = '', value]) => [name, Number(value)])
  )
}
