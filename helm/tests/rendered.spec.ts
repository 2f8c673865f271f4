import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { stringify } from 'yaml'
import { at, listAt } from '../src/cluster.ts'
import { type Manifest, ofKind, renderSandbox, renderShop } from '../src/manifests.ts'
import { findProgram, must, requireProgram, run } from '../src/program.ts'
import { SCHEMAS } from '../src/schemas.ts'
import { summarise } from '../src/summary.ts'
import { CHART, STAGES, valuesFile } from '../src/values.ts'

const PLATFORM = join(import.meta.dirname, 'fixtures/platform.yaml')
/** Only `make chart-test` waits for these. */
const WITHOUT = process.env.CHART_TOOLS !== '1' || findProgram('helm') === undefined
const WHY = '"make chart-test" runs it'

/** A stage as it is installed: in the cloud with what the platform adds. */
function filesOf(stage: { name: string; files: readonly string[] }): string[] {
  const own = stage.files.map(valuesFile)
  return stage.name === 'local' ? own : [...own, PLATFORM]
}

async function conforms(manifests: readonly Manifest[]): Promise<string> {
  const kubeconform = requireProgram('kubeconform', '"make tools" builds it')
  const { code, stdout, stderr } = await run(
    kubeconform,
    [
      ...['-strict', '-summary', '-skip', 'PodMonitor,PrometheusRule'],
      ...['-schema-location', `${SCHEMAS}/{{.ResourceKind}}{{.KindSuffix}}.json`, '-'],
    ],
    { input: manifests.map((manifest) => stringify(manifest, { version: '1.1' })).join('---\n') }
  )
  return code === 0 ? '' : stdout + stderr
}

test.group('The chart, rendered', (group) => {
  group.tap((each) => each.skip(WITHOUT, WHY).timeout(60_000))

  for (const stage of STAGES) {
    test(`${stage.name} passes helm lint, as a warning counts`, async ({ assert }) => {
      const values = filesOf(stage).flatMap((file) => ['--values', file])
      const said = await must(requireProgram('helm', ''), ['lint', '--strict', CHART, ...values])
      assert.include(said, '0 chart(s) failed')
    })

    test(`${stage.name} is what a cluster takes, key by key`, async ({ assert }) => {
      assert.isTrue(existsSync(SCHEMAS), '"make tools" writes the schemas')
      assert.equal(await conforms(await renderShop(filesOf(stage))), '')
    })

    test(`${stage.name} looks as it did when it was last read`, async ({ assert }) => {
      const path = join(import.meta.dirname, 'snapshots', `${stage.name}.txt`)
      const summary = summarise(await renderShop(filesOf(stage)))
      if (process.env.UPDATE === '1') writeFileSync(path, summary)
      assert.equal(summary, readFileSync(path, 'utf8'))
    })
  }

  test('the sandbox is what a cluster takes', async ({ assert }) => {
    assert.equal(await conforms(await renderSandbox()), '')
  })

  test('Helm itself refuses nonsense, by its key', async ({ assert }) => {
    const helm = requireProgram('helm', '')
    const { code, stderr } = await run(helm, ['template', CHART, '--set', 'autoscaling.engine=vpa'])
    assert.equal(code, 1)
    assert.include(stderr, 'autoscaling')
  })

  test('every pod runs without privileges, on a file system that it cannot write', async ({
    assert,
  }) => {
    for (const { name, pod } of podsOf([
      ...(await renderShop([valuesFile('local')])),
      ...(await renderSandbox()),
    ])) {
      assert.equal(at(pod, 'securityContext', 'runAsNonRoot'), true, name)
      assert.equal(at(pod, 'securityContext', 'seccompProfile', 'type'), 'RuntimeDefault', name)
      assert.equal(at(pod, 'automountServiceAccountToken'), false, name)
      for (const container of [...listAt(pod, 'initContainers'), ...listAt(pod, 'containers')]) {
        assert.deepInclude(at(container, 'securityContext'), {
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        })
        assert.exists(at(container, 'resources', 'limits', 'memory'), name)
      }
    }
  })

  test('what leaves has more time to leave than it takes', async ({ assert }) => {
    const rollouts = ofKind(await renderShop([valuesFile('local')]), 'Rollout')
    assert.lengthOf(rollouts, 2)
    for (const rollout of rollouts) {
      const pod = at(rollout, 'spec', 'template', 'spec')
      const settings = new Map(
        listAt(pod, 'containers', 0, 'env').map((one) => [at(one, 'name'), at(one, 'value')])
      )
      const drain = Number(settings.get('DRAIN_DELAY_MS'))
      // The API's own last call is 15 s.
      const finish = Number(settings.get('SHUTDOWN_TIMEOUT_MS') ?? 15_000)
      assert.isAbove(Number(at(pod, 'terminationGracePeriodSeconds')) * 1_000, drain + finish)
    }
  })
})

function podsOf(manifests: readonly Manifest[]): { name: string; pod: unknown }[] {
  return manifests
    .map((manifest) => ({
      name: `${String(manifest.kind)} ${String(at(manifest, 'metadata', 'name'))}`,
      pod: manifest.kind === 'Pod' ? manifest.spec : at(manifest, 'spec', 'template', 'spec'),
    }))
    .filter(({ pod }) => at(pod, 'containers') !== undefined)
}
