/** What `make tools` writes for kubeconform, from the Go modules that the cluster's programs are built of. */
import { main, say } from '../src/program.ts'
import { writeSchemas } from '../src/schemas.ts'

await main(async () => say(`The schemas of ${await writeSchemas()} kinds are written.`))
