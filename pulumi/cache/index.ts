/** Copies and hints: losing all of it costs speed and sign-ins, never an order. */
import { Caches } from '../components/cache/caches.ts'
import { readCacheSettings } from '../components/cache/cache_settings.ts'
import { Sibling } from '../settings/sibling.ts'

const settings = readCacheSettings()
const network = new Sibling('network')

const {
  cache,
  state,
  keyArn: key,
} = new Caches('redis', {
  ...settings,
  vpcId: network.text('vpcId'),
  isolatedSubnetIds: network.texts('isolatedSubnetIds'),
})

export const cacheEndpoint = cache.endpoint
export const cacheSecretArn = cache.secretArn
export const cacheSecurityGroupId = cache.securityGroupId
export const cacheGroupId = cache.replicationGroupId
export const stateEndpoint = state.endpoint
export const stateSecretArn = state.secretArn
export const stateSecurityGroupId = state.securityGroupId
export const stateGroupId = state.replicationGroupId
export const keyArn = key
