import { type Rule, unless } from '../rule.ts'

/** The one port per rule that something of ours listens on. */
const PORTS = new Set([443, 3000, 3004, 3333, 3334, 5432, 6379])

export const explained: Rule = {
  name: 'explained',
  description: 'Every rule of a security group is for one port, one peer, and says why.',
  check({ type, inputs }) {
    if (!/securityGroup(In|E)gressRule/.test(type)) return []
    const { description, fromPort, toPort, ipProtocol } = inputs
    return [
      ...unless(
        typeof description === 'string' && description.length > 10,
        'description must say why it is needed'
      ),
      ...unless(ipProtocol === 'tcp', 'ipProtocol must be tcp'),
      ...unless(
        fromPort === toPort && PORTS.has(Number(fromPort)),
        `ports are ${String(fromPort)} to ${String(toPort)}; it must be one that something listens on`
      ),
    ]
  },
}
