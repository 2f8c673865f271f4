import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { parse } from 'yaml'
import { ROOT } from '../src/files.ts'

const FOLDER = join(ROOT, '.github/workflows')

interface Step {
  run?: string
  uses?: string
}

interface Workflow {
  name: string
  permissions?: Record<string, string>
  concurrency?: { 'group': string; 'cancel-in-progress': unknown }
  jobs: Record<string, { 'steps'?: Step[]; 'uses'?: string; 'timeout-minutes'?: number }>
}

const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  const workflow: Workflow = parse(text)
  return { name, text, workflow }
})
const steps = workflows.flatMap(({ name, workflow }) =>
  Object.values(workflow.jobs).flatMap((job) => (job.steps ?? []).map((step) => ({ name, step })))
)

test.group('The workflows', () => {
  test('do only what can be done here too: make targets, and what brings a machine there', ({
    assert,
  }) => {
    const targets = new Set(
      [...readFileSync(join(ROOT, 'Makefile'), 'utf8').matchAll(/^([a-z-]+):/gm)].map(
        ([, one]) => one
      )
    )
    const commands = steps.flatMap(({ step }) => (step.run === undefined ? [] : [step.run]))
    assert.isAbove(commands.length, 10)
    for (const command of commands) {
      const target = /^make (?:--silent )?([a-z-]+)/.exec(command)?.[1]
      const isPreparation = /^(?:sudo apt-get update|aws eks update-kubeconfig)/.test(command)
      const script = /^(pulumi\/scripts\/\w+\.sh)/.exec(command)?.[1]
      if (target !== undefined) assert.isTrue(targets.has(target), command)
      else assert.isTrue(isPreparation || existsSync(join(ROOT, script ?? 'none')), command)
    }
  })

  test('use the actions of others by the commit that was looked at', ({ assert }) => {
    for (const { name, step } of steps) {
      if (step.uses !== undefined) assert.match(step.uses, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/, name)
    }
  })

  test('hold no key, say what they may do, and end by themselves', ({ assert }) => {
    for (const { name, text, workflow } of workflows) {
      assert.notInclude(text, 'secrets.', name)
      assert.isDefined(workflow.permissions, name)
      for (const job of Object.values(workflow.jobs)) {
        if (job.steps) assert.isAbove(job['timeout-minutes'] ?? 0, 0, name)
      }
    }
  })

  test('deliver one release at a time, and stop none half-way', ({ assert }) => {
    const deliver = workflows.find(({ name }) => name === 'deliver.yml')
    assert.deepEqual(deliver?.workflow.concurrency, {
      'group': 'deliver',
      'cancel-in-progress': false,
    })
    const uses = Object.values(deliver?.workflow.jobs ?? {}).flatMap(({ uses }) => uses ?? [])
    assert.deepEqual(uses, [
      './.github/workflows/check.yml',
      './.github/workflows/release.yml',
      './.github/workflows/release.yml',
    ])
  })
})
