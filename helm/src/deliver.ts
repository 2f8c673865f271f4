import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { kubectl } from './cluster.ts'
import { archiveOf, type Builder, findBuilder, imageName } from './images.ts'
import { DeployError, must, requireProgram, say } from './program.ts'

/**
 * Brings images to where the cluster takes them from: to the registry that IMAGE_PREFIX names; else into a kind cluster;
 * else to the command that IMAGE_IMPORT names, which takes an archive on its standard input (`ctr --namespace k8s.io
 * images import -`).
 *
 * @throws {DeployError} when there is no way
 */
export async function deliverImages(tag: string, names: readonly string[]): Promise<void> {
  const builder = await findBuilder()
  const context = (await kubectl(['config', 'current-context'])).trim()
  for (const name of names) {
    const image = imageName(name, tag)
    if (!image.startsWith('localhost/')) {
      await must(builder.program, [...builder.general, 'push', image])
    } else if (process.env.IMAGE_IMPORT) {
      await importThrough(process.env.IMAGE_IMPORT, builder, image)
    } else if (context.startsWith('kind-')) {
      await loadIntoKind(builder, image, context.slice('kind-'.length))
    } else {
      throw new DeployError(
        'The cluster cannot see images of this machine: set IMAGE_PREFIX to a registry of yours, or IMAGE_IMPORT to a ' +
          'command that takes an image archive on its standard input.'
      )
    }
    say(`  ${image} is where the cluster finds it`)
  }
}

async function importThrough(command: string, builder: Builder, image: string): Promise<void> {
  const { stream, ended } = archiveOf(builder, image)
  const taker = spawn('sh', ['-c', command], { stdio: ['pipe', 'ignore', 'pipe'] })
  let said = ''
  taker.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const taken = new Promise<void>((resolve, reject) => {
    taker.once('error', reject)
    taker.once('close', (code) =>
      code === 0 ? resolve() : reject(new DeployError(`IMAGE_IMPORT failed for ${image}. ${said}`))
    )
  })
  await Promise.all([pipeline(stream, taker.stdin), ended, taken])
}

async function loadIntoKind(builder: Builder, image: string, cluster: string): Promise<void> {
  const kind = requireProgram('kind', 'https://kind.sigs.k8s.io')
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-image-'))
  try {
    const archive = join(folder, 'image.tar')
    const { stream, ended } = archiveOf(builder, image)
    await Promise.all([pipeline(stream, createWriteStream(archive)), ended])
    await must(kind, ['load', 'image-archive', archive, '--name', cluster])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
