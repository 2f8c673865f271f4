import {
  DashboardBuilder,
  DashboardCursorSync,
  DatasourceVariableBuilder,
  RowBuilder,
  ThresholdsConfigBuilder,
  ThresholdsMode,
} from '@grafana/grafana-foundation-sdk/dashboard'
import {
  BigValueColorMode,
  BigValueGraphMode,
  LegendDisplayMode,
  LegendPlacement,
  StackingMode,
  TooltipDisplayMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
  StackingConfigBuilder,
} from '@grafana/grafana-foundation-sdk/common'
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus'
import { PanelBuilder as Numbers } from '@grafana/grafana-foundation-sdk/stat'
import { PanelBuilder as Lines } from '@grafana/grafana-foundation-sdk/timeseries'
import type { Board, PanelSpec } from './board.ts'

const SOURCE = { type: 'prometheus', uid: '${prometheus}' }
/** Grafana's grid is 24 wide: four numbers, or two graphs, in a line. */
const NUMBER = { width: 6, height: 4 }
const GRAPH = { width: 12, height: 8 }

/** A board as Grafana reads it. */
export function draw(board: Board): string {
  const dashboard = new DashboardBuilder(`Holdfast / ${board.title}`)
    .uid(board.uid)
    .description(board.about)
    .tags(['holdfast'])
    .refresh('30s')
    .time({ from: 'now-3h', to: 'now' })
    .timezone('browser')
    .tooltip(DashboardCursorSync.Crosshair)
    .readonly()
    .withVariable(
      new DatasourceVariableBuilder('prometheus').label('Prometheus').type('prometheus')
    )
  for (const { title, panels } of board.rows) {
    dashboard.withRow(new RowBuilder(title))
    for (const panel of panels) dashboard.withPanel(panel.isNumber ? number(panel) : graph(panel))
  }
  return `${JSON.stringify(dashboard.build(), null, 1)}\n`
}

function number(panel: PanelSpec): Numbers {
  const built = new Numbers()
    .colorMode(BigValueColorMode.Background)
    .graphMode(BigValueGraphMode.Area)
    .span(NUMBER.width)
    .height(NUMBER.height)
  built.thresholds(thresholds(panel))
  return fill(built, panel)
}

function graph(panel: PanelSpec): Lines {
  const built = new Lines()
    .span(GRAPH.width)
    .height(GRAPH.height)
    .min(0)
    .fillOpacity(panel.isStacked ? 30 : 5)
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Bottom)
        .showLegend(true)
    )
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi))
  if (panel.isStacked) built.stacking(new StackingConfigBuilder().mode(StackingMode.Normal))
  if (panel.max !== undefined) built.max(panel.max)
  if (panel.worryAt) built.thresholds(thresholds(panel))
  return fill(built, panel)
}

function fill<T extends Lines | Numbers>(built: T, panel: PanelSpec): T {
  built.title(panel.title).description(panel.about).unit(panel.unit).datasource(SOURCE)
  for (const [index, { expr, as }] of panel.ask.entries()) {
    const query = new DataqueryBuilder().expr(expr).refId(String.fromCharCode(65 + index))
    if (as !== '') query.legendFormat(as)
    if (panel.isNumber) query.instant()
    else query.range()
    built.withTarget(query)
  }
  return built
}

function thresholds({ worryAt }: PanelSpec): ThresholdsConfigBuilder {
  const built = new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute)
  if (!worryAt) return built.steps([{ value: null, color: 'green' }])
  const [yellow, red] = worryAt
  return built.steps(
    red > yellow
      ? [
          { value: null, color: 'green' },
          { value: yellow, color: 'yellow' },
          { value: red, color: 'red' },
        ]
      : [
          { value: null, color: 'red' },
          { value: red, color: 'yellow' },
          { value: yellow, color: 'green' },
        ]
  )
}
