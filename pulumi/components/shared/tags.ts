import * as pulumi from '@pulumi/pulumi'

/**
 * What every resource that can carry tags carries: whose money it is, which lifecycle it belongs to, who may change it.
 * Written on each resource, not left to the provider's defaults, so that policies and tests see them.
 */
export function tags(name: string): Record<string, string> {
  return {
    'Name': name,
    'holdfast:stack': pulumi.getStack(),
    'holdfast:project': pulumi.getProject(),
    'holdfast:managed-by': 'pulumi',
    'holdfast:cost-centre': 'shop',
  }
}

export const REQUIRED_TAGS = [
  'Name',
  'holdfast:stack',
  'holdfast:project',
  'holdfast:managed-by',
  'holdfast:cost-centre',
] as const
