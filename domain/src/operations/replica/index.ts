export { observeReplica } from './metrics.ts'
export { ReplicaHealth } from './replica_health.ts'
export { ReplicaReader } from './replica_reader.ts'
export { ReplicaWatch } from './replica_watch.ts'
