/**
 * `make test-cluster`: installs the shop into the cluster of KUBECONFIG and does to it what happens to shops, with shoppers in
 * it all the while. One line for each thing tried; it ends with 1 when one does not hold. ROWS=install,good,… tries some.
 */
import { parseArgs } from 'node:util'
import { requireCluster } from '../src/cluster.ts'
import { main, say } from '../src/program.ts'
import { Proof } from '../src/proof.ts'
import { ROWS, type Stage, tearDown } from '../src/rows.ts'
import { Shoppers } from '../src/shoppers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tag: { type: 'string', default: process.env.IMAGE_TAG ?? 'dev' },
    keep: { type: 'boolean', default: process.env.KEEP === '1' },
  },
})

await main(async () => {
  await requireCluster()
  const wanted = positionals.flatMap((text) => text.split(',')).filter((name) => name !== '')
  const stage: Stage = {
    tag: values.tag,
    shop: process.env.SHOP_URL ?? 'http://127.0.0.1:30880',
    providers: process.env.PROVIDERS_URL ?? 'http://127.0.0.1:30890',
  }
  const proof = new Proof()
  const shoppers = new Shoppers(stage.shop, stage.providers)
  for (const { name, what, isTried } of ROWS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    await proof.row(what, () => isTried(stage, shoppers))
  }
  if (!values.keep) await proof.row('uninstall leaves nothing', tearDown)
  say(`\n${proof.table}`)
  if (!proof.holds) process.exitCode = 1
})
