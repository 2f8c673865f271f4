import * as pulumi from '@pulumi/pulumi'
import { EncryptionKey } from '../shared/encryption_key.ts'
import { logsMayEncrypt } from '../shared/log_group.ts'
import type { CacheSettings } from './cache_settings.ts'
import { RedisServer } from './redis_server.ts'

export interface CachesArgs extends CacheSettings {
  readonly vpcId: pulumi.Input<string>
  readonly isolatedSubnetIds: pulumi.Input<string[]>
}

/** Two servers, because two promises: what may vanish must make room, and what may not vanish must never be evicted. */
export class Caches extends pulumi.ComponentResource {
  readonly cache: RedisServer
  readonly state: RedisServer
  readonly keyArn: pulumi.Output<string>

  constructor(name: string, args: CachesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cache:Caches', name, {}, opts)
    const key = new EncryptionKey(
      name,
      {
        description: 'Redis-compatible servers, their snapshots, logs and passwords',
        statements: (account) => [logsMayEncrypt(args.region, account)],
        protect: args.protect,
      },
      { parent: this }
    )
    this.keyArn = key.arn
    const common = {
      vpcId: args.vpcId,
      subnetIds: args.isolatedSubnetIds,
      keyArn: key.arn,
      logDays: args.logDays,
      protect: args.protect,
    }
    this.cache = new RedisServer(
      'cache',
      {
        ...common,
        ...args.cache,
        role: 'cache',
        parameters: { 'maxmemory-policy': 'allkeys-lfu' },
        snapshotDays: 0,
      },
      { parent: this }
    )
    this.state = new RedisServer(
      'state',
      {
        ...common,
        ...args.state,
        role: 'state',
        parameters: {
          'maxmemory-policy': 'noeviction',
          // A node cut off from every replica takes no writes: what it took would be lost when one of them takes over.
          ...(args.state.replicas > 1
            ? { 'min-replicas-to-write': '1', 'min-replicas-max-lag': '10' }
            : {}),
        },
        snapshotDays: args.snapshotDays,
      },
      { parent: this }
    )
    this.registerOutputs({ cache: this.cache.endpoint, state: this.state.endpoint })
  }
}
