import { join } from 'node:path'
import { Linter, type Rule } from 'eslint'

const ROOT = join(import.meta.dirname, '../..')

/** What the rule says about this source, as if it stood in that file of the repository. */
export function lint(
  rule: Rule.RuleModule,
  file: string,
  source: string,
  ...options: unknown[]
): string[] {
  const linter = new Linter({ cwd: ROOT })
  const messages = linter.verify(
    source,
    {
      files: ['**/*.ts'],
      plugins: { holdfast: { rules: { rule } } },
      rules: { 'holdfast/rule': ['error', ...options] },
    },
    { filename: join(ROOT, file) }
  )
  return messages.map(({ message }) => message)
}
