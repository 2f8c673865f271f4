/**
 * `make tools`: what the chart's tests need, from pinned Go modules, where the machine does not have it: helm, kubeconform,
 * and the schemas that it holds manifests to.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { findProgram, main, must, requireProgram, say, TOOLS } from '../src/program.ts'
import { SCHEMAS, writeSchemas } from '../src/schemas.ts'

const PROGRAMS = {
  helm: 'helm.sh/helm/v3/cmd/helm@v3.22.0',
  kubeconform: 'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0',
}

await main(async () => {
  mkdirSync(TOOLS, { recursive: true })
  for (const [name, module] of Object.entries(PROGRAMS)) {
    if (findProgram(name) !== undefined) continue
    say(`Building ${name} …`)
    const go = requireProgram('go', `https://go.dev/dl, or install ${name} yourself`)
    const env = { ...process.env, GOBIN: TOOLS, CGO_ENABLED: '0' }
    await must(go, ['install', '-ldflags', '-s -w', module], { env, cwd: '/' })
  }
  if (!existsSync(SCHEMAS)) {
    say('Fetching what Kubernetes, Argo Rollouts and KEDA say of their kinds …')
    say(`${await writeSchemas()} kinds are known`)
  }
  say('The tools are there.')
})
