import { one, perSecondBy, WINDOW, type Board } from './board.ts'

/** All workers see the same server: the largest of what they say is it. */
const rateOf = (metric: string, by: string) => `max by (${by}) (rate(${metric}[${WINDOW}]))`

export const POSTGRES: Board = {
  uid: 'holdfast-postgres',
  title: 'PostgreSQL',
  about:
    'The database as the shop sees it: who waits for a connection or a lock, and what it costs.',
  rows: [
    {
      title: 'Connections',
      panels: [
        {
          title: 'Pools in use',
          about: 'Share of the connections that the pods of a part may have.',
          ask: one(
            'sum by (app_kubernetes_io_component) (db_pool_connections{state="used"}) / sum by (app_kubernetes_io_component) (db_pool_connections_max)',
            '{{app_kubernetes_io_component}}'
          ),
          unit: 'percentunit',
          worryAt: [0.6, 0.8],
          max: 1,
        },
        {
          title: 'Callers without a connection',
          about: 'By pod. Anything that lasts is felt.',
          ask: one('max by (pod) (db_pool_connections{state="waiting"})', '{{pod}}'),
          unit: 'short',
          worryAt: [1, 5],
        },
        {
          title: 'What connections do',
          about: 'Of all processes; "waiting" are those that wait for a lock.',
          ask: [
            { expr: 'max by (state) (postgres_connections)', as: '{{state}}' },
            { expr: 'max(postgres_connections_max)', as: 'most' },
          ],
          unit: 'short',
        },
        {
          title: 'Age of the oldest transaction',
          about: 'The shop’s own end within seconds.',
          ask: one('max(postgres_oldest_transaction_seconds)', 'oldest'),
          unit: 's',
          worryAt: [10, 300],
        },
      ],
    },
    {
      title: 'Work',
      panels: [
        {
          title: 'Transactions',
          about: 'Those rolled back are mostly tried again: 40P01, 55P03, refusals.',
          ask: one(rateOf('postgres_transactions_total', 'kind'), '{{kind}}'),
          unit: 'cps',
        },
        {
          title: 'Blocks from memory',
          about:
            'Share of blocks that were in shared buffers. Below nine in ten the database is too small.',
          ask: one(
            `max(rate(postgres_blocks_total{kind="memory"}[${WINDOW}])) / (max(rate(postgres_blocks_total{kind="memory"}[${WINDOW}])) + max(rate(postgres_blocks_total{kind="disk"}[${WINDOW}])))`,
            'from memory'
          ),
          unit: 'percentunit',
          max: 1,
        },
        {
          title: 'Deadlocks',
          about: 'The order of locks rules them out.',
          ask: one('max(increase(postgres_deadlocks_total[1h]))', 'in the last hour'),
          unit: 'short',
          worryAt: [1, 3],
        },
        {
          title: 'Size',
          about: 'Of the whole database.',
          ask: one('max(postgres_database_bytes)', 'size'),
          unit: 'bytes',
        },
      ],
    },
    {
      title: 'Replica',
      panels: [
        {
          title: 'Lag',
          about: 'As each pod sees it; above a second it reads from the writer.',
          ask: one('max by (pod) (db_replica_lag_seconds)', '{{pod}}'),
          unit: 's',
          worryAt: [1, 5],
          needs: 'replica',
        },
        {
          title: 'Where reads went, and why',
          about: 'Of those that a replica may answer.',
          ask: one(
            `sum by (from, because) (rate(db_reads_total[${WINDOW}]))`,
            '{{from}}: {{because}}'
          ),
          unit: 'cps',
          isStacked: true,
          needs: 'replica',
        },
      ],
    },
  ],
}

export const REDIS: Board = {
  uid: 'holdfast-redis',
  title: 'Redis',
  about: '"cache" may vanish at any moment and evicts; "state" may do neither.',
  rows: [
    {
      title: 'Servers',
      panels: [
        {
          title: 'Answers',
          about: '1 where it answers a worker.',
          ask: one('max by (server) (redis_up)', '{{server}}'),
          unit: 'none',
          isNumber: true,
          worryAt: [1, 0.5],
        },
        {
          title: 'Keys found in "cache"',
          about: 'Share of what was asked for and there, over an hour.',
          ask: one(
            'max(rate(redis_lookups_hit_total{server="cache"}[1h])) / (max(rate(redis_lookups_hit_total{server="cache"}[1h])) + max(rate(redis_lookups_missed_total{server="cache"}[1h])))'
          ),
          unit: 'percentunit',
          isNumber: true,
          worryAt: [0.7, 0.5],
        },
      ],
    },
    {
      title: 'Over time',
      panels: [
        {
          title: 'Memory',
          about: 'What data takes, and what it may take (0: nothing limits it).',
          ask: [
            { expr: 'max by (server) (redis_memory_bytes)', as: '{{server}}' },
            { expr: 'max by (server) (redis_memory_max_bytes)', as: '{{server}}, most' },
          ],
          unit: 'bytes',
        },
        {
          title: 'Commands',
          about: 'A second, by server.',
          ask: one(rateOf('redis_commands_total', 'server'), '{{server}}'),
          unit: 'cps',
        },
        {
          title: 'Evictions',
          about: 'Of "cache" when it is full: then it is too small. Never of "state".',
          ask: one(rateOf('redis_evicted_keys_total', 'server'), '{{server}}'),
          unit: 'cps',
        },
        {
          title: 'Connections',
          about: 'Of all pods.',
          ask: one('max by (server) (redis_clients)', '{{server}}'),
          unit: 'short',
        },
        {
          title: 'Look-ups in the two-tier cache',
          about: 'l1 is the process’s own memory, l2 Redis.',
          ask: one(perSecondBy('outcome', 'cache_requests_total'), '{{outcome}}'),
          unit: 'cps',
          isStacked: true,
        },
        {
          title: 'Limits counted in memory',
          about: 'Since "state" did not answer.',
          ask: one(`sum(rate(limiter_fallbacks_total[${WINDOW}])) or vector(0)`, 'fallbacks'),
          unit: 'cps',
        },
      ],
    },
  ],
}
