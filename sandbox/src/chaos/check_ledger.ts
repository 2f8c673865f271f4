import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pathWithPinnedNode } from '../stack/build.ts'
import { ROOT, type Shop } from '../stack/shop.ts'

const run = promisify(execFile)

/**
 * Runs `ledger:check` against a shop.
 *
 * @returns what it found, line by line; nothing when every promise is kept
 */
export async function checkLedger(
  { env }: Pick<Shop, 'env'>,
  { root = ROOT, grace }: { root?: string; grace?: number } = {}
): Promise<string[]> {
  const args = ['build/ace.js', 'ledger:check', '--no-ansi']
  if (grace !== undefined) args.push(`--grace=${grace}`)
  try {
    await run(process.execPath, args, {
      cwd: join(root, 'api'),
      env: {
        ...env,
        NODE_ENV: 'production',
        PATH: pathWithPinnedNode(root),
        PORT: '0',
        OPS_PORT: '0',
      },
    })
    return []
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    const found = output.split('\n').filter((line) => /^(?:broken| {10})/.test(line))
    return found.length > 0 ? found : [`ledger:check failed: ${String(error)}`]
  }
}
