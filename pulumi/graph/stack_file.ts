import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { ProjectName, StackName } from '../settings/stack.ts'
import { isProperties } from './recorder.ts'

export const PULUMI_ROOT = join(import.meta.dirname, '..')

/** What `Pulumi.<stack>.yaml` of a project sets, as Pulumi's runtime gets it: lists as JSON, the rest as text. */
export function readStackFile(project: ProjectName, stack: StackName): Record<string, string> {
  const path = join(PULUMI_ROOT, project, `Pulumi.${stack}.yaml`)
  const file = load(readFileSync(path, 'utf8'))
  const config = isProperties(file) ? file.config : undefined
  if (!isProperties(config)) throw new Error(`${path} has no "config".`)
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ])
  )
}
