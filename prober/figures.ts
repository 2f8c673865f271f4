import { createServer, type Server } from 'node:http'

/** Counts what was tried, by its labels, and shows it to Prometheus. */
export class Figures {
  readonly #counts = new Map<string, number>()

  count(name: string, labels: Readonly<Record<string, string>>): void {
    const text = Object.entries(labels)
      .map(([label, value]) => `${label}="${value.replaceAll(/[\\"\n]/g, '')}"`)
      .join(',')
    const line = `${name}{${text}}`
    this.#counts.set(line, (this.#counts.get(line) ?? 0) + 1)
  }

  get text(): string {
    return [
      '# HELP prober_journeys_total Purchases that the prober tried, by the release that answered and how they ended',
      '# TYPE prober_journeys_total counter',
      '# HELP prober_visits_total Rounds through the pages, by how they ended',
      '# TYPE prober_visits_total counter',
      ...[...this.#counts].map(([line, count]) => `${line} ${count}`),
      '',
    ].join('\n')
  }

  serve(port: number): Server {
    return createServer((request, response) => {
      const isFigures = request.url === '/metrics'
      if (!isFigures && request.url !== '/livez') return void response.writeHead(404).end()
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
      response.end(isFigures ? this.text : 'alive\n')
    }).listen(port)
  }
}
