import { IAM_EXCEPTIONS } from '../iam_exceptions.ts'
import { at, type Rule } from '../rule.ts'

const DOCUMENTS = ['policy', 'assumeRolePolicy'] as const

/** Objects of one bucket and streams of one log group: AWS knows no other way to name them. */
const WITHIN_ONE_THING = /^arn:aws:s3:::[^*]+\/\*$|^arn:aws:logs:[^*]+:log-group:[^*]+:\*$/

export interface FoundStatement {
  readonly sid: string
  /** The actions or resources with a wildcard that would need an exception. */
  readonly wildcards: readonly string[]
}

/** The statements of a resource's IAM documents that allow something. */
export function statementsOf(inputs: Readonly<Record<string, unknown>>): FoundStatement[] {
  return DOCUMENTS.flatMap((key) => parse(inputs[key])).flatMap((statement) => {
    if (at(statement, 'Effect') !== 'Allow') return []
    const actions = texts(at(statement, 'Action')).filter((action) => action.includes('*'))
    const resources = texts(at(statement, 'Resource')).filter(
      (resource) => resource.includes('*') && !WITHIN_ONE_THING.test(resource)
    )
    return [{ sid: String(at(statement, 'Sid')), wildcards: [...actions, ...resources] }]
  })
}

export const iamNamed: Rule = {
  name: 'iam-named',
  description: 'Rights name actions and resources; exceptions stand in policies/iam_exceptions.ts.',
  check({ type, inputs }) {
    if (!type.startsWith('aws:')) return []
    return statementsOf(inputs)
      .filter(({ sid, wildcards }) => wildcards.length > 0 && !(sid in IAM_EXCEPTIONS))
      .map(({ sid, wildcards }) => `statement ${sid} has wildcards: ${wildcards.join(', ')}`)
  },
}

function parse(document: unknown): readonly unknown[] {
  if (typeof document !== 'string' || !document.startsWith('{')) return []
  const parsed: unknown = JSON.parse(document)
  const statements = at(parsed, 'Statement')
  return Array.isArray(statements) ? statements : []
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}
