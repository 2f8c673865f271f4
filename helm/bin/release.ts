/** `make release IMAGE_TAG=…`: brings another tag out, step by step, and back when it is not good. */
import { requireCluster } from '../src/cluster.ts'
import { deliverImages } from '../src/deliver.ts'
import { DeployError, main } from '../src/program.ts'
import { release } from '../src/release.ts'

const [tag] = process.argv.slice(2)

await main(async () => {
  if (!tag) throw new DeployError('Which one? make release IMAGE_TAG=…')
  await requireCluster()
  if (process.env.IMAGE_PREFIX === undefined) await deliverImages(tag, ['api', 'worker', 'web'])
  await release(tag)
})
