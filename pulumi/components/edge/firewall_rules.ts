import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { GLOBAL_REGION } from '../shared/certificate.ts'
import { EncryptionKey } from '../shared/encryption_key.ts'
import { logGroup, logsMayEncrypt } from '../shared/log_group.ts'
import { tags } from '../shared/tags.ts'
import type { EdgeSettings } from './edge_settings.ts'

type Rule = aws.types.input.wafv2.WebAclRule
type ManagedGroup = aws.types.input.wafv2.WebAclRuleStatementManagedRuleGroupStatement

/** Attempts of one address in five minutes at what costs us most: placing orders, finding them, signing in. */
const COSTLY_LIMIT = 100
const COSTLY_PATHS = '^/(api/v1/(checkouts|orders/find|auth/)|checkout|orders/find)'

/**
 * Turns away at the edge what is no shopper: known attacks, addresses of ill repute, and whoever asks more often than a
 * person could. Counted per address; the shop's own limits know sessions and carts and are finer.
 */
export class FirewallRules extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>

  constructor(name: string, args: EdgeSettings, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:FirewallRules', name, {}, opts)
    const acl = new aws.wafv2.WebAcl(
      name,
      {
        name: `holdfast-${pulumi.getStack()}`,
        description: 'The shop, at the edge',
        scope: 'CLOUDFRONT',
        region: GLOBAL_REGION,
        defaultAction: { allow: {} },
        rules: rulesFor(args),
        visibilityConfig: seenAs('all'),
        tags: tags(name),
      },
      { parent: this }
    )
    const key = new EncryptionKey(
      name,
      {
        description: 'What the firewall at the edge refused',
        region: GLOBAL_REGION,
        statements: (accountId) => [logsMayEncrypt(GLOBAL_REGION, accountId)],
        protect: false,
      },
      { parent: this }
    )
    const logs = logGroup(
      name,
      // The prefix is WAF's condition.
      { name: `aws-waf-logs-holdfast-${pulumi.getStack()}`, days: args.logDays, keyArn: key.arn },
      { parent: this },
      GLOBAL_REGION
    )
    new aws.wafv2.WebAclLoggingConfiguration(
      name,
      {
        resourceArn: acl.arn,
        logDestinationConfigs: [logs.arn],
        region: GLOBAL_REGION,
        redactedFields: ['authorization', 'cookie', 'x-cart-token', 'x-order-token'].map(
          (header) => ({ singleHeader: { name: header } })
        ),
        // What was let through is in CloudFront's own log.
        loggingFilter: {
          defaultBehavior: 'DROP',
          filters: [
            {
              behavior: 'KEEP',
              requirement: 'MEETS_ANY',
              conditions: [{ actionCondition: { action: 'BLOCK' } }],
            },
          ],
        },
      },
      { parent: this }
    )
    this.arn = acl.arn
    this.registerOutputs({ arn: this.arn })
  }
}

function rulesFor({ rateLimit, botControl }: EdgeSettings): Rule[] {
  const rules: Omit<Rule, 'priority'>[] = [
    managed('AWSManagedRulesAmazonIpReputationList'),
    rate('costly', COSTLY_LIMIT, {
      regexMatchStatement: {
        fieldToMatch: { uriPath: {} },
        regexString: COSTLY_PATHS,
        textTransformations: [{ priority: 0, type: 'LOWERCASE' }],
      },
    }),
    rate('any', rateLimit),
    managed('AWSManagedRulesKnownBadInputsRuleSet'),
    managed('AWSManagedRulesCommonRuleSet', {
      // A basket of 500 lines is larger than 8 kB; the API has bounds of its own.
      ruleActionOverrides: [{ name: 'SizeRestrictions_BODY', actionToUse: { count: {} } }],
    }),
    managed('AWSManagedRulesSQLiRuleSet'),
    ...(botControl
      ? [
          managed('AWSManagedRulesBotControlRuleSet', {
            managedRuleGroupConfigs: [
              { awsManagedRulesBotControlRuleSet: { inspectionLevel: 'COMMON' } },
            ],
          }),
        ]
      : []),
  ]
  return rules.map((rule, priority) => ({ ...rule, priority }))
}

function managed(name: string, more: Partial<ManagedGroup> = {}): Omit<Rule, 'priority'> {
  return {
    name,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name, ...more } },
    visibilityConfig: seenAs(name),
  }
}

function rate(
  name: string,
  limit: number,
  scopeDownStatement?: aws.types.input.wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatement
): Omit<Rule, 'priority'> {
  return {
    name: `rate-${name}`,
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          responseHeaders: [{ name: 'retry-after', value: '60' }],
        },
      },
    },
    statement: { rateBasedStatement: { limit, aggregateKeyType: 'IP', scopeDownStatement } },
    visibilityConfig: seenAs(`rate-${name}`),
  }
}

function seenAs(metricName: string) {
  return { metricName, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false }
}
