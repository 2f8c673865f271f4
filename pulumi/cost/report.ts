import { ASSUMPTIONS } from './assumptions.ts'
import type { Estimate } from './estimate.ts'
import { PRICES, PRICES_AS_OF, PRICES_REGION, SAVINGS } from './prices.ts'
import type { Profile } from './profiles.ts'

const CASE_STUDY_SAVING = 28

/** The estimate as a page of Markdown: by service, what drives it, the comparison, and all that it rests on. */
export function costReport(stack: string, profile: Profile, estimate: Estimate): string {
  return [
    `# What ${stack} costs a month: about ${usd(estimate.total)}`,
    '',
    `For ${profile.about}.`,
    `List prices of ${PRICES_REGION} as of ${PRICES_AS_OF}, in US dollars before taxes; written down from AWS’s public`,
    'pages, not fetched: look them up again before you rely on a sum (docs/infra/cost.md).',
    '',
    ...byService(estimate),
    '',
    '## What drives it',
    '',
    ...drivers(estimate),
    '',
    '## What scaling with the load saves',
    '',
    ...comparison(estimate),
    '',
    '## Savings plans for what is always there',
    '',
    `- Compute, one year, nothing up front: ${usd(estimate.savings.compute)} a month less (${percent(SAVINGS.compute.share)} of the baseline; ${SAVINGS.compute.source})`,
    `- Database, one year: ${usd(estimate.savings.database)} a month less (${percent(SAVINGS.database.share)} of the baseline; ${SAVINGS.database.source})`,
    `- With both: about ${usd(estimate.total - estimate.savings.compute - estimate.savings.database)} a month`,
    '',
    '## What it rests on',
    '',
    `- CloudFront answers ${percent(profile.edgeHits)} of ${profile.averageRps.toLocaleString('en-GB')} requests a second on average, ` +
      `${profile.peakRps.toLocaleString('en-GB')} at the peak on ${profile.eventDays} days; an answer has ${profile.kilobytes} kB`,
    ...Object.values(ASSUMPTIONS).map(({ value, about }) => `- ${value}: ${about}`),
    '',
    '## Prices',
    '',
    '| Price | US dollars for one | Source |',
    '| -- | -- | -- |',
    ...Object.entries(PRICES).map(
      ([name, { usd: amount, unit, source }]) => `| ${name} | ${amount} ${unit} | ${source} |`
    ),
    '',
  ].join('\n')
}

function byService({ lines, total }: Estimate): string[] {
  const services = [...Map.groupBy(lines, ({ service }) => service)]
    .map(([service, parts]) => ({
      service,
      parts,
      sum: parts.reduce((all, part) => all + part.usd, 0),
    }))
    .sort((a, b) => b.sum - a.sum)
  return [
    '| Service | Of what | US dollars |',
    '| -- | -- | --: |',
    ...services.flatMap(({ service, parts, sum }) => [
      `| **${service}** | | **${amount(sum)}** |`,
      ...parts.map(({ about, usd: part }) => `| | ${about} | ${amount(part)} |`),
    ]),
    `| **Sum** | | **${amount(total)}** |`,
  ]
}

function drivers({ lines, total }: Estimate): string[] {
  return [...lines]
    .sort((a, b) => b.usd - a.usd)
    .slice(0, 5)
    .map(
      ({ service, about, usd: part }) =>
        `- ${service}, ${about}: ${usd(part)}, ${percent(part / total)} of it all`
    )
}

function comparison({ scaled, fixed, fixedAs, total }: Estimate): string[] {
  const saved = fixed - scaled
  return [
    `- Database and the shop’s machines, as they follow the load: ${usd(scaled)}`,
    `- The same bought once for the busiest hour, provisioned and on demand (${fixedAs}): ${usd(fixed)}`,
    `- Saved: ${usd(saved)}, ${percent(saved / fixed)} of these two, ${percent(saved / (total + saved))} of the whole bill ` +
      `(the case study claims ${CASE_STUDY_SAVING} % of its own)`,
  ]
}

function usd(value: number): string {
  return `$${amount(value)}`
}

function amount(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
