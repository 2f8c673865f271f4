import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'
import { POSTGRES_MAJOR } from './postgres_version.ts'

/** Slower statements are logged; a page's whole budget is half a second. */
const SLOW_QUERY_MS = 250

interface Parameter {
  readonly name: string
  readonly value: string
  /** Static ones wait for a restart. */
  readonly applyMethod: 'immediate' | 'pending-reboot'
}

const CLUSTER_PARAMETERS: readonly Parameter[] = [
  { name: 'rds.force_ssl', value: '1', applyMethod: 'immediate' },
  { name: 'ssl_min_protocol_version', value: 'TLSv1.2', applyMethod: 'immediate' },
  {
    name: 'shared_preload_libraries',
    value: 'pg_stat_statements,auto_explain',
    applyMethod: 'pending-reboot',
  },
  // Upgrades by blue/green copy the data by logical replication.
  { name: 'rds.logical_replication', value: '1', applyMethod: 'pending-reboot' },
]

const INSTANCE_PARAMETERS: readonly Parameter[] = [
  { name: 'log_min_duration_statement', value: String(SLOW_QUERY_MS), applyMethod: 'immediate' },
  { name: 'auto_explain.log_min_duration', value: '2000', applyMethod: 'immediate' },
  { name: 'log_lock_waits', value: '1', applyMethod: 'immediate' },
  { name: 'log_temp_files', value: '16384', applyMethod: 'immediate' },
  // Values of statements may be a shopper's name: the log gets the statement alone.
  { name: 'log_parameter_max_length', value: '0', applyMethod: 'immediate' },
  { name: 'log_parameter_max_length_on_error', value: '0', applyMethod: 'immediate' },
  { name: 'auto_explain.log_parameter_max_length', value: '0', applyMethod: 'immediate' },
  { name: 'pg_stat_statements.track', value: 'all', applyMethod: 'immediate' },
  { name: 'track_io_timing', value: '1', applyMethod: 'immediate' },
]

/** How the servers are set: TLS alone, statistics of statements, and a log of the slow ones without their values. */
export class Parameters extends pulumi.ComponentResource {
  readonly clusterGroup: pulumi.Output<string>
  readonly instanceGroup: pulumi.Output<string>

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:database:Parameters', name, {}, opts)
    const family = `aurora-postgresql${POSTGRES_MAJOR}`
    const described = { family, description: 'Holdfast: see components/database/parameters.ts' }
    const cluster = new aws.rds.ClusterParameterGroup(
      name,
      { ...described, parameters: [...CLUSTER_PARAMETERS], tags: tags(name) },
      { parent: this }
    )
    const instance = new aws.rds.ParameterGroup(
      name,
      { ...described, parameters: [...INSTANCE_PARAMETERS], tags: tags(name) },
      { parent: this }
    )
    this.clusterGroup = cluster.name
    this.instanceGroup = instance.name
    this.registerOutputs({ clusterGroup: this.clusterGroup, instanceGroup: this.instanceGroup })
  }
}
