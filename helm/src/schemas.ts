import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { at, listAt } from './cluster.ts'
import { must, requireProgram, ROOT } from './program.ts'
import { isMap, type Values } from './values.ts'

/** Where kubeconform finds what a cluster would hold manifests to. */
export const SCHEMAS = join(ROOT, '.holdfast/tools/schemas')

/** Kubernetes' own description, and those of what is added to it, from the modules that they are built of. */
const KUBERNETES = 'k8s.io/kubernetes@v1.34.4'
const DEFINITIONS = [
  { module: 'github.com/argoproj/argo-rollouts@v1.9.0', folder: 'manifests/crds' },
  { module: 'github.com/kedacore/keda/v2@v2.21.0', folder: 'config/crd/bases' },
] as const

/**
 * Writes one JSON schema for each kind, strict: a key that a cluster would drop in silence is refused.
 *
 * @throws {DeployError} when Go cannot fetch the modules
 */
export async function writeSchemas(): Promise<number> {
  rmSync(SCHEMAS, { recursive: true, force: true })
  mkdirSync(SCHEMAS, { recursive: true })
  const kubernetes = await writeKubernetes(
    join(await moduleFolder(KUBERNETES), 'api/openapi-spec/swagger.json')
  )
  let added = 0
  for (const { module, folder } of DEFINITIONS) {
    added += writeDefinitions(join(await moduleFolder(module), folder))
  }
  return kubernetes + added
}

/** @returns where Go keeps the module's source */
async function moduleFolder(module: string): Promise<string> {
  const go = requireProgram('go', 'https://go.dev/dl')
  const found: unknown = JSON.parse(
    await must(go, ['mod', 'download', '-json', module], { cwd: '/' })
  )
  return String(at(found, 'Dir'))
}

async function writeKubernetes(file: string): Promise<number> {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const definitions = at(document, 'definitions')
  if (!isMap(definitions)) throw new Error(`${file} defines nothing`)
  writeFileSync(
    join(SCHEMAS, '_definitions.json'),
    JSON.stringify({ definitions: strict(definitions) })
  )
  let count = 0
  for (const [name, definition] of Object.entries(definitions)) {
    for (const kind of listAt(definition, 'x-kubernetes-group-version-kind')) {
      write(kind, { $ref: `_definitions.json#/definitions/${name}` })
      count += 1
    }
  }
  return count
}

function writeDefinitions(folder: string): number {
  const documents = readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file) && !file.startsWith('kustom'))
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')))
    .map((document): unknown => document.toJS())
    .filter((document) => at(document, 'kind') === 'CustomResourceDefinition')
  for (const document of documents) {
    const group = at(document, 'spec', 'group')
    const kind = at(document, 'spec', 'names', 'kind')
    for (const version of listAt(document, 'spec', 'versions')) {
      const schema = at(version, 'schema', 'openAPIV3Schema')
      if (isMap(schema))
        write({ group, version: at(version, 'name'), kind }, strict(withMetadata(schema)))
    }
  }
  return documents.length
}

/** As kubeconform asks for it: kind-group-version, the group's first word alone. */
function write(kind: unknown, schema: unknown): void {
  const group = String(at(kind, 'group') ?? '').split('.')[0]
  const parts = [at(kind, 'kind'), group, at(kind, 'version')]
    .map(String)
    .filter((part) => part !== '')
  writeFileSync(join(SCHEMAS, `${parts.join('-').toLowerCase()}.json`), JSON.stringify(schema))
}

/** A custom resource says nothing of what every object has. */
function withMetadata(schema: Values): Values {
  const properties = isMap(schema.properties) ? schema.properties : {}
  return { ...schema, properties: { ...properties, metadata: { type: 'object' } } }
}

/** Closes every object that lists its keys, and opens numbers that may be written as text. */
function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict)
  if (!isMap(node)) return node
  if (node['x-kubernetes-int-or-string'] === true || node.format === 'int-or-string')
    return { type: ['string', 'integer'] }
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, strict(value)]))
  const isClosed =
    isMap(node.properties) &&
    node.additionalProperties === undefined &&
    node['x-kubernetes-preserve-unknown-fields'] !== true
  return isClosed ? { ...copy, additionalProperties: false } : copy
}
