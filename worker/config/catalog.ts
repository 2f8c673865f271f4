import env from '#start/env'

export default {
  /** Somebody reads the catalogue from a replica, which hears of changes a moment later. */
  hasReplica: env.get('DATABASE_REPLICA_URL') !== undefined,
}
