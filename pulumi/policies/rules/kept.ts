import { type Rule, type Subject, unless } from '../rule.ts'

/** What would take the shop, or its past, with it, and how each kind says that it must not be deleted. */
const KEPT: Readonly<Record<string, (inputs: Subject['inputs']) => boolean>> = {
  'aws:rds/cluster:Cluster': (inputs) =>
    inputs.deletionProtection === true && inputs.skipFinalSnapshot === false,
  'aws:eks/cluster:Cluster': (inputs) => inputs.deletionProtection === true,
  'aws:cognito/userPool:UserPool': (inputs) => inputs.deletionProtection === 'ACTIVE',
  'aws:ecr/repository:Repository': (inputs) => inputs.forceDelete === false,
}

/** Those for which Pulumi's own protection is all there is. */
export const PROTECTED: ReadonlySet<string> = new Set([
  ...Object.keys(KEPT),
  'aws:backup/vault:Vault',
  'aws:cloudfront/distribution:Distribution',
  'aws:ec2/vpc:Vpc',
  'aws:elasticache/replicationGroup:ReplicationGroup',
  'aws:rds/clusterInstance:ClusterInstance',
  'aws:secretsmanager/secret:Secret',
])

export const kept: Rule = {
  name: 'kept',
  description: 'In production, what cannot be made again is not deleted without being told twice.',
  check({ type, stack, inputs, protect }) {
    if (stack !== 'production') return []
    const own = KEPT[type]?.(inputs) ?? true
    return [
      ...unless(own, 'deletion protection must be on'),
      ...unless(protect !== false || !PROTECTED.has(type), 'protect must be true'),
    ]
  },
}
