/** One measured figure beside its aim; `met` is absent for what is only told. */
export interface Figure {
  readonly what: string
  readonly measured: string
  readonly aim?: string
  readonly met?: boolean
}

/** The figures as a table for people. */
export function toTable(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, measured, aim = '', met }) => [
    what,
    measured,
    aim,
    verdict(met),
  ])
  const widths = [0, 1, 2].map((column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length))
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

function pad(cell: string, width: number, column: number): string {
  return column === 1 ? cell.padStart(width) : cell.padEnd(width)
}

function verdict(met: boolean | undefined): string {
  if (met === undefined) return ''
  return met ? 'met' : 'MISSED'
}
