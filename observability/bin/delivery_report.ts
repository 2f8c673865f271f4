/**
 * `make delivery-report`: the four figures of deliveries, from the events of the cluster that KUBECONFIG names, or from what
 * deliveries kept of it (EVENTS=folder or file, DAYS=30).
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readReleases } from '../src/deliveries/read_events.ts'
import { reportOf } from '../src/deliveries/release.ts'
import { tableOf } from '../src/deliveries/table.ts'

const DAY_MS = 86_400_000
const { EVENTS, DAYS = '30', NAMESPACE = 'holdfast' } = process.env
const COMMIT = /^[0-9a-f]{7,40}$/

function lists(): string[] {
  if (EVENTS === undefined || EVENTS === '') {
    const of = ['get', 'events,replicasets', '--namespace', NAMESPACE, '--output', 'json']
    return [run('kubectl', of)]
  }
  if (!statSync(EVENTS).isDirectory()) return [readFileSync(EVENTS, 'utf8')]
  return readdirSync(EVENTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(EVENTS, name), 'utf8'))
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
}

/** A release is called by its commit, alone or after a date. */
function committedAt(tag: string): Date | null {
  const commit = tag.split('-').at(-1) ?? ''
  if (!COMMIT.test(commit)) return null
  try {
    return new Date(run('git', ['show', '--no-patch', '--format=%cI', commit]).trim())
  } catch {
    return null
  }
}

const days = Number(DAYS)
if (!(days > 0)) {
  process.stderr.write(`DAYS is a number of days, not "${DAYS}".\n`)
  process.exit(2)
}
try {
  const objects = lists().flatMap((text) => {
    const { items }: { items: unknown[] } = JSON.parse(text)
    return items
  })
  const to = new Date()
  const from = new Date(to.getTime() - days * DAY_MS)
  process.stdout.write(tableOf(reportOf(readReleases(objects, committedAt), from, to)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
