import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'
import { DeployError, findProgram, must, ROOT, run, say } from './program.ts'

/** Images of the shop; those with a workspace have an SBOM, and are held to a size. */
export const IMAGES = [
  { name: 'api', workspaces: ['api', 'domain'] },
  { name: 'worker', workspaces: ['worker', 'domain'] },
  { name: 'web', workspaces: ['web'] },
  { name: 'sandbox', workspaces: ['sandbox'] },
  { name: 'postgres', workspaces: [] },
] as const

/** Compressed, as it travels to a node. */
const LARGEST_MB = 100

export interface Builder {
  readonly program: string
  readonly kind: 'docker' | 'podman' | 'buildah'
  /** Before the command, such as where a store is. */
  readonly general: readonly string[]
  /** Of the build alone. */
  readonly build: readonly string[]
}

/** Where images are named: a registry that clusters pull from, or, as it stands, this machine. */
export function imageName(name: string, tag: string): string {
  return `${process.env.IMAGE_PREFIX ?? 'localhost/holdfast'}/${name}:${tag}`
}

/**
 * The first of docker, podman and buildah that works here, or the one that IMAGE_BUILDER names. IMAGE_BUILDER_ARGS and
 * IMAGE_BUILD_ARGS are for machines whose builder has to be told more.
 *
 * @throws {DeployError} when there is none
 */
export async function findBuilder(): Promise<Builder> {
  const wanted = process.env.IMAGE_BUILDER
  const words = (text: string | undefined) =>
    (text ?? '').split(/\s+/).filter((word) => word !== '')
  for (const kind of ['docker', 'podman', 'buildah'] as const) {
    if (wanted !== undefined && wanted !== kind) continue
    const program = findProgram(kind)
    if (program === undefined) continue
    const general = words(process.env.IMAGE_BUILDER_ARGS)
    // A docker without its daemon is of no use.
    const answers = await run(program, [...general, kind === 'buildah' ? 'version' : 'info'])
    if (answers.code === 0) {
      return { program, kind, general, build: words(process.env.IMAGE_BUILD_ARGS) }
    }
  }
  throw new DeployError(
    'Images need docker, podman or buildah, and none of them works here. On Debian: apt-get install buildah'
  )
}

/** @param target a stage of the Dockerfile */
export async function buildImage(
  builder: Builder,
  target: string,
  image: string,
  version: string
): Promise<void> {
  const { program, kind, general, build } = builder
  const args = [
    ...general,
    ...(kind === 'buildah' ? ['bud', '--layers'] : ['build']),
    ...build,
    ...['--target', target, '--file', 'images/Dockerfile', '--tag', image],
    ...['--build-arg', `BUILD_VERSION=${version}`, '.'],
  ]
  await must(program, args)
}

/** Gives an image a second name: another release of the same. */
export async function retag(image: string, as: string): Promise<void> {
  const { program, general } = await findBuilder()
  await must(program, [...general, 'tag', image, as])
}

/**
 * Hands the image over as an archive that `docker load`, containerd and kind take; it is gone afterwards.
 *
 * @param use is given the file's path
 */
export async function withArchive<Result>(
  builder: Builder,
  image: string,
  use: (path: string) => Promise<Result>
): Promise<Result> {
  const { program, kind, general } = builder
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-image-'))
  const path = join(folder, 'image.tar')
  try {
    const save =
      kind === 'buildah'
        ? ['push', '--quiet', image, `docker-archive:${path}:${image}`]
        : ['save', '--output', path, image]
    await must(program, [...general, ...save])
    return await use(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns megabytes, compressed */
function sizeOf(builder: Builder, image: string): Promise<number> {
  return withArchive(builder, image, async (path) => {
    let bytes = 0
    const compressed = createReadStream(path).pipe(createGzip({ level: 6 }))
    for await (const chunk of compressed) bytes += chunk.length
    return bytes / 1e6
  })
}

/** What is in an image by name and version (CycloneDX), from the lock file that it was installed from. */
async function describe(name: string, workspaces: readonly string[]): Promise<string> {
  const json = await must('npm', [
    ...['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'],
    ...workspaces.map((workspace) => `--workspace=${workspace}`),
  ])
  const path = `.holdfast/images/${name}.cdx.json`
  mkdirSync(join(ROOT, '.holdfast/images'), { recursive: true })
  writeFileSync(join(ROOT, path), json)
  return path
}

/**
 * Builds every image, writes the bill of materials beside each, and says what they weigh.
 *
 * @throws {DeployError} when one does not build, or weighs more than it may
 */
export async function makeImages(tag: string, names?: readonly string[]): Promise<void> {
  const builder = await findBuilder()
  const version = (await run('git', ['rev-parse', '--short=12', 'HEAD'])).stdout.trim() || tag
  const tooLarge: string[] = []
  for (const { name, workspaces } of IMAGES) {
    if (names !== undefined && !names.includes(name)) continue
    const image = imageName(name, tag)
    await buildImage(builder, name, image, version)
    const megabytes = await sizeOf(builder, image)
    const bill =
      workspaces.length === 0 ? '' : `, bill of materials in ${await describe(name, workspaces)}`
    say(`${image}: ${megabytes.toFixed(1)} MB compressed${bill}`)
    if (workspaces.length > 0 && megabytes > LARGEST_MB) tooLarge.push(name)
  }
  if (tooLarge.length > 0) {
    throw new DeployError(`Above ${LARGEST_MB} MB compressed: ${tooLarge.join(', ')}`)
  }
}
