import { SYSTEM_TAINT } from '../system_nodes.ts'

const TOLERATIONS = [{ key: SYSTEM_TAINT.key, operator: 'Exists' }]
const NODE_SELECTOR = { 'holdfast.io/nodes': 'system' }

/** For what must not stand on machines that Karpenter may take away. */
export function onSystemNodes() {
  return { tolerations: TOLERATIONS, nodeSelector: NODE_SELECTOR }
}
