import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import type { Watched } from './watched.ts'

export interface DashboardArgs {
  readonly region: string
  readonly watched: readonly Watched[]
}

const COLUMNS = 3
const [WIDTH, HEIGHT] = [24 / COLUMNS, 6]

/** One graph for each watched condition, with the line that rings: what one looks at first when woken. */
export class Dashboard extends pulumi.ComponentResource {
  constructor(name: string, args: DashboardArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:Dashboard', name, {}, opts)
    new aws.cloudwatch.Dashboard(
      name,
      {
        dashboardName: `holdfast-${pulumi.getStack()}`,
        dashboardBody: pulumi.jsonStringify({
          widgets: args.watched.map((one, index) => ({
            type: 'metric',
            x: (index % COLUMNS) * WIDTH,
            y: Math.floor(index / COLUMNS) * HEIGHT,
            width: WIDTH,
            height: HEIGHT,
            properties: graph(one, args.region),
          })),
        }),
      },
      { parent: this }
    )
    this.registerOutputs({})
  }
}

function graph(one: Watched, region: string) {
  const dimensions = Object.entries(one.dimensions).flat()
  const line = (metric: string, more: object = {}) => [one.namespace, metric, ...dimensions, more]
  return {
    title: `${one.name} (${one.unit})`,
    region: one.region ?? region,
    stat: one.statistic,
    period: 60,
    view: 'timeSeries',
    metrics:
      one.perCentOf === undefined
        ? [line(one.metric)]
        : [
            [{ expression: '100 * part / whole', label: one.name, id: 'share' }],
            line(one.metric, { id: 'part', visible: false }),
            line(one.perCentOf, { id: 'whole', visible: false }),
          ],
    annotations: { horizontal: [{ value: one.above ?? one.below, label: one.about }] },
  }
}
