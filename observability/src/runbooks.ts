import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './files.ts'

const FOLDER = 'docs/runbooks'

/** What a runbook says about one alert. */
export interface Section {
  readonly runbook: string
  readonly title: string
  readonly text: string
}

export function runbooks(): string[] {
  return readdirSync(join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`)
}

export function sectionsOf(runbook: string): Section[] {
  const [, ...parts] = `\n${readFileSync(join(ROOT, runbook), 'utf8')}`.split(/\n## /)
  return parts.map((part) => {
    const end = part.indexOf('\n')
    return { runbook, title: part.slice(0, end), text: part.slice(end) }
  })
}

/** The headings of a runbook, as links to them are written. */
export function anchorsOf(runbook: string): string[] {
  return sectionsOf(runbook).map(({ title }) => title.toLowerCase().replaceAll(' ', '-'))
}

/** The statements or commands in a text: what stands in its fenced blocks of a language. */
export function blocksOf(text: string, language: 'sql' | 'sh'): string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block = '']) => block
  )
}
