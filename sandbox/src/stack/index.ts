/** Everything that makes the house start: servers for a laptop, for one test run, and the whole shop. */
export { freePort, portIsFree } from './ports.ts'
export { postgresUrl, startPostgres, type Postgres, type PostgresOptions } from './postgres.ts'
export { startPostgresForTests, type TestPostgres } from './postgres_for_tests.ts'
export { redisUrl, startRedis, type Redis, type RedisOptions, type RedisRole } from './redis.ts'
export { scratchFolder, type Scratch } from './scratch.ts'
export { startShop, type Shop, type ShopOptions } from './shop.ts'
export { StackError } from './stack_error.ts'
export { until } from './wait.ts'
