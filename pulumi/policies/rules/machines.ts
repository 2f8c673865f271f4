import { at, listAt, type Rule, unless } from '../rule.ts'

/** Graviton families of the generations in use, and the burstable ones for what idles. */
const FAMILIES =
  /^(c7g|c8g|m7g|m8g|r7g|r8g|t4g)\.(micro|small|medium|large|xlarge|2xlarge|4xlarge)$/

export const instanceFamilies: Rule = {
  name: 'instance-families',
  description:
    'Machines are Graviton of a current generation: the others cost a fifth more for the same.',
  check({ type, inputs }) {
    if (type === 'aws:eks/nodeGroup:NodeGroup') {
      const types = listAt(inputs, 'instanceTypes').map(String)
      return unless(types.every(isKnown), `instanceTypes are ${types.join(', ')}`)
    }
    if (type === 'aws:elasticache/replicationGroup:ReplicationGroup') {
      const node = String(inputs.nodeType)
      return unless(isKnown(node.replace('cache.', '')), `nodeType is ${node}`)
    }
    if (type === 'aws:rds/clusterInstance:ClusterInstance') {
      return unless(inputs.instanceClass === 'db.serverless', 'instanceClass must be db.serverless')
    }
    return []
  },
}

export const tokensRequired: Rule = {
  name: 'imdsv2',
  description:
    'The metadata service answers tokens alone, one hop away: a pod cannot borrow its machine’s role.',
  check({ type, inputs }) {
    const options =
      type === 'aws:ec2/launchTemplate:LaunchTemplate' || type === 'aws:ec2/instance:Instance'
        ? at(inputs, 'metadataOptions')
        : type === 'kubernetes:karpenter.k8s.aws/v1:EC2NodeClass'
          ? at(inputs, 'spec', 'metadataOptions')
          : undefined
    const concerned = /launchTemplate|:Instance$|EC2NodeClass/.test(type)
    if (!concerned) return []
    return [
      ...unless(
        at(options, 'httpTokens') === 'required',
        'metadataOptions.httpTokens must be "required"'
      ),
      ...unless(
        at(options, 'httpPutResponseHopLimit') === 1,
        'metadataOptions.httpPutResponseHopLimit must be 1'
      ),
    ]
  },
}

function isKnown(name: string): boolean {
  return FAMILIES.test(name)
}
