/**
 * Statements with a wildcard in an action or a resource, by their Sid, each with the reason why it cannot be named more
 * closely. Whoever is not in here may not have one; an entry that no statement needs fails a test.
 */
export const IAM_EXCEPTIONS: Readonly<Record<string, string>> = {
  AccountDecidesByIam:
    'A key’s own policy: * means this key, and without it nobody could administer it',
  LogsMayEncrypt: 'A key’s own policy: * means this key',
  DisksMayEncrypt: 'A key’s own policy: * means this key',
  CallersMayEncrypt: 'A key’s own policy: * means this key',
  OwnPrincipals:
    'An endpoint’s policy: it narrows by account; what a principal may do is said by its role',
  BalancerLook: 'Reading the load balancers’ and network’s lists knows no resource',
  BalancerCreate: 'What is created has no name yet; its tag has to be this cluster’s',
  BalancerTagNew: 'What is created has no name yet; only together with its creation',
  BalancerChangeOwn: 'Names are drawn by the controller; the tag has to be this cluster’s',
  KarpenterLaunchFromShared: 'Images and subnets are chosen at launch; images are Amazon’s',
  KarpenterLaunchTagged: 'Machines have no name yet; their tag has to be this cluster’s',
  KarpenterTagOnLaunch: 'Machines have no name yet; only together with their launch',
  KarpenterTagOwned: 'Machines come and go; the tag has to be this cluster’s',
  KarpenterEndOwned: 'Machines come and go; the tag has to be this cluster’s',
  KarpenterLook: 'Reading lists of machines, images and prices knows no resource',
  KarpenterReadImageNames: 'Amazon’s public parameters alone, which name the newest images',
  KarpenterOwnProfiles: 'Profiles are drawn by Karpenter, under this cluster’s name',
  KarpenterListProfiles: 'Listing knows no single profile',
  SecretsOfThisStack: 'Everything under holdfast/<stack>/, and nothing beside it',
  DecryptSecretsOfThisStack: 'Keys with this stack’s tag, through Secrets Manager alone',
  SendTraces: 'X-Ray knows no resources',
  CountResults: 'CloudWatch knows no resources for figures; its namespace is fixed',
  LogRuns: 'Synthetics adds a random end to its function’s name',
  LogAtTheEdge: 'A function at the edge logs in the region that it happens to run in',
  SignInToRegistry: 'The registry’s token knows no resource; what it opens is said beside it',
}
