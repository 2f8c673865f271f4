import { defineConfig, stores } from '@adonisjs/limiter'

/** `state` is shared by all pods; `memory` stands in for it while it does not answer. */
const limiterConfig = defineConfig({
  default: 'state',
  stores: {
    state: stores.redis({ connectionName: 'state', keyPrefix: 'limit' }),
    memory: stores.memory({}),
  },
})

export default limiterConfig

declare module '@adonisjs/limiter/types' {
  export interface LimitersList extends InferLimiters<typeof limiterConfig> {}
}
