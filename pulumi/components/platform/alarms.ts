import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'
import type { Watched } from './watched.ts'

export interface AlarmsArgs {
  readonly watched: readonly Watched[]
  readonly topicArn: pulumi.Input<string>
  /** The pager's topic in us-east-1. */
  readonly globalTopicArn: pulumi.Input<string>
}

const MINUTE = 60

/**
 * An alarm for each condition, and one over those that a bad release sets off: a release under way is taken back when it
 * rings. CloudFront is counted in us-east-1, where alarms ring a topic of their own.
 */
export class Alarms extends pulumi.ComponentResource {
  readonly rollbackAlarmName: pulumi.Output<string>

  constructor(name: string, args: AlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:Alarms', name, {}, opts)
    const made = args.watched.map((one) => ({
      one,
      alarm: this.alarm(name, one, one.region === undefined ? args.topicArn : args.globalTopicArn),
    }))
    const bad = made
      .filter(({ one }) => one.rollsBack === true)
      .map(({ alarm }) => pulumi.interpolate`ALARM("${alarm.name}")`)
    const rollback = new aws.cloudwatch.CompositeAlarm(
      `${name}-rollback`,
      {
        alarmName: `holdfast-${pulumi.getStack()}-rollback`,
        alarmDescription: 'What a bad release sets off; a release under way is taken back',
        alarmRule: pulumi.all(bad).apply((rules) => rules.join(' OR ')),
        alarmActions: [args.topicArn],
        tags: tags(`${name}-rollback`),
      },
      { parent: this }
    )
    this.rollbackAlarmName = rollback.alarmName
    this.registerOutputs({ rollbackAlarmName: this.rollbackAlarmName })
  }

  private alarm(
    name: string,
    one: Watched,
    topicArn: pulumi.Input<string>
  ): aws.cloudwatch.MetricAlarm {
    const alarmName = `${name}-${one.name}`
    return new aws.cloudwatch.MetricAlarm(
      alarmName,
      {
        name: `holdfast-${pulumi.getStack()}-${one.name}`,
        alarmDescription: one.about,
        comparisonOperator: one.above === undefined ? 'LessThanThreshold' : 'GreaterThanThreshold',
        threshold: one.above ?? one.below ?? 0,
        evaluationPeriods: one.minutes,
        datapointsToAlarm: Math.ceil(one.minutes * 0.6),
        treatMissingData: one.silenceIsBad === true ? 'breaching' : 'notBreaching',
        ...measurement(one),
        alarmActions: [topicArn],
        okActions: [topicArn],
        region: one.region,
        tags: tags(alarmName),
      },
      { parent: this }
    )
  }
}

function measurement(one: Watched) {
  const metric = {
    namespace: one.namespace,
    dimensions: { ...one.dimensions },
    period: MINUTE,
  }
  const isPercentile = /^p\d/.test(one.statistic)
  if (one.perCentOf === undefined) {
    return {
      ...metric,
      metricName: one.metric,
      ...(isPercentile ? { extendedStatistic: one.statistic } : { statistic: one.statistic }),
    }
  }
  const query = (id: string, metricName: string) => ({
    id,
    metric: { ...metric, metricName, stat: one.statistic },
    returnData: false,
  })
  return {
    metricQueries: [
      query('part', one.metric),
      query('whole', one.perCentOf),
      {
        id: 'share',
        label: one.name,
        // Few requests prove nothing: a hundred in a minute at least.
        expression: 'IF(whole > 100, 100 * part / whole, 0)',
        returnData: true,
      },
    ],
  }
}
