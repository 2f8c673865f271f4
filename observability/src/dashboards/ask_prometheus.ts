import type { Board } from './board.ts'

export interface Unanswered {
  readonly board: string
  readonly panel: string
  readonly expr: string
  readonly why: string
}

/**
 * Asks Prometheus every question of the dashboards, as Grafana would. What a shop need not have (`needs`) is left out.
 *
 * @returns the questions that it cannot answer, or has no data for
 */
export async function unanswered(
  prometheus: string,
  boards: readonly Board[]
): Promise<Unanswered[]> {
  const questions = boards.flatMap((board) =>
    board.rows.flatMap((row) =>
      row.panels
        .filter((panel) => panel.needs === undefined)
        .flatMap((panel) =>
          panel.ask.map(({ expr }) => ({ board: board.title, panel: panel.title, expr }))
        )
    )
  )
  const found: Unanswered[] = []
  for (const question of questions) {
    const why = await complaint(prometheus, question.expr)
    if (why !== null) found.push({ ...question, why })
  }
  return found
}

interface Answer {
  readonly status: string
  readonly error?: string
  readonly data?: { readonly result: readonly unknown[] }
}

async function complaint(prometheus: string, expr: string): Promise<string | null> {
  const url = new URL('/api/v1/query', prometheus)
  const query = expr.replaceAll('$__rate_interval', '2m')
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ query }) })
  const answer: Answer = JSON.parse(await response.text())
  if (answer.status !== 'success') return answer.error ?? `HTTP ${response.status}`
  return (answer.data?.result.length ?? 0) > 0 ? null : 'no data'
}
