import { parseAllDocuments } from 'yaml'
import { at } from './cluster.ts'
import { must, requireProgram, ROOT } from './program.ts'
import { isMap } from './values.ts'

export type Manifest = Readonly<Record<string, unknown>>

const NAMESPACE = 'holdfast'

/** What Helm makes of files of values, the later over the earlier. @throws {DeployError} with Helm's own words */
export async function renderShop(files: readonly string[]): Promise<Manifest[]> {
  return render(
    'holdfast',
    files.flatMap((file) => ['--values', file])
  )
}

export function renderSandbox(): Promise<Manifest[]> {
  return render('sandbox', [])
}

async function render(chart: string, args: readonly string[]): Promise<Manifest[]> {
  const helm = requireProgram('helm', '"make tools" builds it')
  const text = await must(helm, [
    ...['template', chart, `${ROOT}/helm/${chart}`, '--namespace', NAMESPACE],
    // What a chart may ask of a cluster of today.
    ...['--kube-version', '1.34.0', ...args],
  ])
  return parseAllDocuments(text)
    .map((document): unknown => document.toJS())
    .filter(isMap)
}

export function ofKind(manifests: readonly Manifest[], kind: string): Manifest[] {
  return manifests.filter((manifest) => manifest.kind === kind)
}

export function nameOf(manifest: Manifest): string {
  return String(at(manifest, 'metadata', 'name'))
}
