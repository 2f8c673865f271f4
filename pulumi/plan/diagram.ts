import type { Section } from './sections.ts'

const REFERENCE = '::pulumi:pulumi:StackReference::'

/**
 * The graph as Mermaid: a box for each project, a node for each of its parts, an arrow from what is needed to what needs
 * it. Arrows between projects are stack references.
 */
export function planDiagram(sections: readonly Section[]): string {
  const lines = ['flowchart LR']
  const ids = new Map(sections.map((section, index) => [section, `n${index}`]))
  for (const [project, parts] of Map.groupBy(sections, (section) => section.project)) {
    lines.push(`  subgraph ${project}`)
    for (const part of parts) {
      lines.push(`    ${ids.get(part)}["${part.title} (${part.resources.length})"]`)
    }
    lines.push('  end')
  }
  lines.push(...arrows(sections, ids))
  return lines.join('\n')
}

function arrows(sections: readonly Section[], ids: ReadonlyMap<Section, string>): string[] {
  const home = new Map(
    sections.flatMap((section) => section.resources.map(({ urn }) => [urn, section] as const))
  )
  const found = new Set<string>()
  for (const section of sections) {
    for (const { dependencies } of section.resources) {
      for (const urn of dependencies) {
        const needed = home.get(urn)
        if (urn.includes(REFERENCE)) {
          // …::organisation/holdfast-network/production
          const project = urn.split('/').at(-2)?.replace('holdfast-', '')
          found.add(`  ${project} ==> ${section.project}`)
        } else if (needed !== undefined && needed !== section) {
          found.add(`  ${ids.get(needed)} --> ${ids.get(section)}`)
        }
      }
    }
  }
  return [...found].sort()
}
