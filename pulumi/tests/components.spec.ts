import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { PULUMI_ROOT } from '../graph/stack_file.ts'
import { PROJECTS } from '../settings/stack.ts'
import { ALL, stack } from './support/stacks.ts'

const LOOSE = /^(pulumi:pulumi:StackReference|pulumi:providers:kubernetes)$/

test.group('Every component', () => {
  for (const name of ALL) {
    test(`of ${name} says when it is done`, async ({ assert }) => {
      const { resources } = await stack(name)
      const undone = resources.filter((one) => !one.custom && !one.outputsRegistered)
      assert.deepEqual(
        undone.map((one) => one.urn),
        []
      )
    })
  }

  test('is the parent of what it makes: nothing but components stands at the root', async ({
    assert,
  }) => {
    const { resources } = await stack('production')
    const loose = resources.filter(
      (one) => one.custom && one.parent === undefined && !LOOSE.test(one.type)
    )
    assert.deepEqual(
      loose.map((one) => one.urn),
      []
    )
  })

  test('of Kubernetes speaks to the cluster of its stack, never to whatever kubectl knows', async ({
    assert,
  }) => {
    const { resources } = await stack('production')
    const speaking = resources.filter((one) => one.custom && one.type.startsWith('kubernetes:'))
    assert.isAbove(speaking.length, 15)
    for (const { urn, provider } of speaking) {
      assert.match(provider ?? 'default', /pulumi:providers:kubernetes/, urn)
    }
  })
})

test.group('Every project', () => {
  for (const project of PROJECTS) {
    test(`${project}: the program is short, and does what Pulumi.yaml says`, ({ assert }) => {
      const source = readFileSync(join(PULUMI_ROOT, project, 'index.ts'), 'utf8')
      assert.isBelow(source.split('\n').length, 110)
      assert.notMatch(source, /new aws\.|new k8s\./)
      const yaml = readFileSync(join(PULUMI_ROOT, project, 'Pulumi.yaml'), 'utf8')
      assert.include(yaml, `name: holdfast-${project}\n`)
      assert.include(yaml, 'typescript: false')
    })
  }

  test('has settings for dev, staging and production, and no others', ({ assert }) => {
    for (const project of PROJECTS) {
      const files = readdirSync(join(PULUMI_ROOT, project)).filter((file) =>
        /^Pulumi\.\w[\w-]*\.yaml$/.test(file)
      )
      assert.sameMembers(files, [
        'Pulumi.dev.yaml',
        'Pulumi.staging.yaml',
        'Pulumi.production.yaml',
      ])
    }
  })
})
