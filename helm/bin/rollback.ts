/** `make rollback`: back to the release before, or to REVISION of `helm history`. */
import { requireCluster } from '../src/cluster.ts'
import { main } from '../src/program.ts'
import { rollback } from '../src/release.ts'

const [revision] = process.argv.slice(2)

await main(async () => {
  await requireCluster()
  await rollback(revision ? Number(revision) : undefined)
})
