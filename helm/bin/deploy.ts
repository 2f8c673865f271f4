/** `make deploy`: the shop, and all that it needs, into the cluster that KUBECONFIG names. */
import { join } from 'node:path'
import { requireCluster } from '../src/cluster.ts'
import { deliverImages } from '../src/deliver.ts'
import { IMAGES, makeImages } from '../src/images.ts'
import { DeployError, main, ROOT, say } from '../src/program.ts'
import { installSandbox, installShop, prepareNamespace } from '../src/release.ts'
import { followRollouts } from '../src/rollouts.ts'

const LOCAL = join(ROOT, 'helm/holdfast/values/local.yaml')
const [tag = 'dev'] = process.argv.slice(2)

await main(async () => {
  await requireCluster()
  say('Building images …')
  await makeImages(tag)
  say('Bringing them to the cluster …')
  await deliverImages(
    tag,
    IMAGES.map(({ name }) => name)
  )
  await prepareNamespace()
  say('Installing PostgreSQL, Redis and the stand-ins for the outside world …')
  await installSandbox(tag)
  say('Installing the shop: migrations and demo catalogue first …')
  await installShop(tag, [LOCAL])
  const { outcome, why } = await followRollouts(600)
  if (outcome !== 'promoted') throw new DeployError(`The shop did not come up: ${why}`)
  say(
    'The shop is open. "kubectl --namespace holdfast port-forward service/sandbox 8080 8090" brings it to ' +
      'http://localhost:8080, payments and mail to http://localhost:8090.'
  )
})
