import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'

export interface SpendingArgs {
  /** US dollars, as AWS bills. */
  readonly monthlyBudgetUsd: number
  readonly topicArn: pulumi.Input<string>
}

/** From this on an anomaly is worth a message: a share of the month's budget. */
const ANOMALY_SHARE = 0.05

/** Says when a month will cost more than it should, and when a day is unlike those before it. */
export class Spending extends pulumi.ComponentResource {
  constructor(name: string, args: SpendingArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:Spending', name, {}, opts)
    const stack = pulumi.getStack()
    const notice = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      comparisonOperator: 'GREATER_THAN',
      notificationType,
      threshold,
      thresholdType: 'PERCENTAGE',
      subscriberSnsTopicArns: [args.topicArn],
    })
    new aws.budgets.Budget(
      name,
      {
        name: `holdfast-${stack}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        limitAmount: String(args.monthlyBudgetUsd),
        limitUnit: 'USD',
        costFilters: [{ name: 'TagKeyValue', values: [`user:holdfast:stack$${stack}`] }],
        notifications: [notice('ACTUAL', 80), notice('FORECASTED', 100)],
        tags: tags(name),
      },
      { parent: this }
    )
    const monitor = new aws.costexplorer.AnomalyMonitor(
      name,
      {
        name: `holdfast-${stack}`,
        monitorType: 'CUSTOM',
        monitorSpecification: JSON.stringify({
          Tags: { Key: 'holdfast:stack', MatchOptions: ['EQUALS'], Values: [stack] },
        }),
        tags: tags(name),
      },
      { parent: this }
    )
    new aws.costexplorer.AnomalySubscription(
      name,
      {
        name: `holdfast-${stack}`,
        frequency: 'IMMEDIATE',
        monitorArnLists: [monitor.arn],
        subscribers: [{ type: 'SNS', address: args.topicArn }],
        thresholdExpression: {
          dimension: {
            key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
            matchOptions: ['GREATER_THAN_OR_EQUAL'],
            values: [String(Math.ceil(args.monthlyBudgetUsd * ANOMALY_SHARE))],
          },
        },
        tags: tags(name),
      },
      { parent: this }
    )
    this.registerOutputs({})
  }
}
