import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Random } from '@holdfast/sandbox/chaos'
import { freePort, type Shop, StackError, until } from '@holdfast/sandbox/stack'
import type { SentStatement } from '../statement_log.ts'
import { Buyer } from './buyer.ts'
import { Wire } from './wire.ts'

const API = join(import.meta.dirname, '../..')
const LOG = pathToFileURL(join(import.meta.dirname, '../statement_log.ts')).href

const READY_MS = 60_000

/**
 * Buys one unit from an API process of its own, which writes down what it sends to PostgreSQL.
 *
 * @param folder an empty one
 * @returns the transaction that placed the order, from BEGIN to COMMIT
 */
export async function captureWin(
  shop: Pick<Shop, 'env'>,
  variantId: string,
  folder: string
): Promise<readonly SentStatement[]> {
  const [port, opsPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ['build/bin/server.js'], {
    cwd: API,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...shop.env,
      NODE_ENV: 'production',
      PORT: String(port),
      OPS_PORT: String(opsPort),
      STATEMENT_LOG: folder,
      NODE_OPTIONS: `--import=${LOG}`,
    },
  })
  const wire = new Wire(port)
  try {
    const isReady = () =>
      fetch(`http://127.0.0.1:${opsPort}/readyz`).then(
        ({ ok }) => ok,
        () => false
      )
    if (!(await until(isReady, { timeoutMs: READY_MS }))) {
      throw new StackError('The API that is listened to did not become ready')
    }
    const sale = { wires: [wire], variantId, count: () => undefined }
    const { step } = await new Buyer(sale, new Random(1), 1 << 23).visits()
    if (step.outcome !== 'won') throw new StackError('The order that is listened to was refused')
  } finally {
    wire.close()
    child.kill()
  }
  return winIn(folder)
}

function winIn(folder: string): readonly SentStatement[] {
  const sent = readdirSync(folder)
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line): SentStatement => JSON.parse(line))
  const placing = sent.find(({ text }) => /INSERT INTO orders\.orders\b/.test(text))
  const own = sent.filter(({ connection }) => connection === placing?.connection)
  const middle = own.findIndex((one) => one === placing)
  const begin = own.findLastIndex(({ text }, index) => index < middle && /^BEGIN/.test(text))
  const commit = own.findIndex(({ text }, index) => index > middle && /^COMMIT/.test(text))
  if (begin < 0 || commit < 0) throw new StackError('The winning transaction was not written down')
  return own.slice(begin, commit + 1)
}
