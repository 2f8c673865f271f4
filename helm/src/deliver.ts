import { kubectl } from './cluster.ts'
import { type Builder, findBuilder, imageName, withArchive } from './images.ts'
import { DeployError, must, requireProgram, run, say } from './program.ts'

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

function importThrough(command: string, builder: Builder, image: string): Promise<void> {
  return withArchive(builder, image, async (path) => {
    // The command is the person's own line of shell.
    const { code, stderr } = await run('sh', ['-c', `(${command}) <"$0"`, path])
    if (code !== 0) throw new DeployError(`IMAGE_IMPORT failed for ${image}. ${stderr}`)
  })
}

async function loadIntoKind(builder: Builder, image: string, cluster: string): Promise<void> {
  const kind = requireProgram('kind', 'https://kind.sigs.k8s.io')
  await withArchive(builder, image, (path) =>
    must(kind, ['load', 'image-archive', path, '--name', cluster])
  )
}
