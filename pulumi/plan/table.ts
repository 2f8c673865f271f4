import type { Section } from './sections.ts'
import { kindOf } from './sections.ts'

const NAMES_SHOWN = 4

/** One Markdown table for each project: what each section is made of, how many of each kind, and what they are called. */
export function planTables(sections: readonly Section[]): string {
  const byProject = Map.groupBy(sections, ({ project }) => project)
  return [...byProject]
    .map(([project, parts]) => {
      const count = parts.reduce((sum, { resources }) => sum + resources.length, 0)
      return [
        `## ${project}: ${count} resources`,
        '',
        '| Part | Kind | Number | Names |',
        '| -- | -- | -- | -- |',
        ...parts.flatMap(rows),
      ].join('\n')
    })
    .join('\n\n')
}

function rows({ title, resources }: Section): string[] {
  const kinds = [...Map.groupBy(resources, ({ type }) => kindOf(type))]
  return kinds.map(([kind, members], index) => {
    const names = members.slice(0, NAMES_SHOWN).map(({ name }) => `\`${name}\``)
    const more = members.length > NAMES_SHOWN ? ' …' : ''
    const part = index === 0 ? title : ''
    return `| ${part} | ${kind} | ${members.length} | ${names.join(', ')}${more} |`
  })
}
