import {
  PARTS,
  type Part,
  SECRET_SETTINGS,
} from '../../components/platform/holdfast_environment.ts'
import { at, listAt } from '../../policies/rule.ts'
import { isProperties } from '../../graph/recorder.ts'
import type { StackRun } from '../../graph/run_stack.ts'
import { one } from '../support/stacks.ts'

export { PARTS, type Part }

/** The chart's values as they are handed over. */
export function valuesOf(run: StackRun): Record<string, unknown> {
  const values = one(run, 'Release', 'shop').inputs.values
  if (!isProperties(values)) throw new Error('The release has no values.')
  return values
}

/** What a pod of a part finds in its environment: plain settings, and secret ones as External Secrets would fill them. */
export function environmentOf(run: StackRun, part: Part): Record<string, string> {
  const groups = part === 'web' ? ['shared', 'web'] : ['shared', 'application', part]
  const plain = groups.flatMap((group) => {
    const found = at(valuesOf(run), 'environment', group)
    return isProperties(found) ? Object.entries(found) : []
  })
  return Object.fromEntries([
    ...plain.map(([name, value]) => [name, String(value)]),
    ...Object.entries(secretsOf(run, part)),
  ])
}

/** The Secret of a part, its template filled with made-up values. */
function secretsOf(run: StackRun, part: Part): Record<string, string> {
  const spec = one(run, 'ExternalSecret', `holdfast-${part}`).inputs.spec
  const sources = new Set(listAt(spec, 'data').map((source) => String(at(source, 'secretKey'))))
  const template = at(spec, 'target', 'template', 'data')
  if (!isProperties(template)) throw new Error(`The Secret of ${part} has no template.`)
  return Object.fromEntries(
    SECRET_SETTINGS[part]
      .filter((setting) => setting in template)
      .map((setting) => [
        setting,
        String(template[setting]).replaceAll(/\{\{ \.(\w+)(?: \| urlquery)? \}\}/g, (_, name) => {
          if (!sources.has(name))
            throw new Error(`${part}: ${setting} uses ${name}, which is not fetched.`)
          return MADE_UP[name] ?? `${name}-`.repeat(5) + 'y'.repeat(32)
        }),
      ])
  )
}

const MADE_UP: Readonly<Record<string, string>> = {
  SMTP_URL: 'smtps://key:password@email-smtp.eu-west-1.amazonaws.com:465',
  dbUser: 'holdfast_app',
  dbPassword: 'x'.repeat(48),
  cacheHost: 'master.cache.euw1.cache.amazonaws.com',
  stateHost: 'master.state.euw1.cache.amazonaws.com',
  cachePassword: 'x'.repeat(64),
  statePassword: 'x'.repeat(64),
}
