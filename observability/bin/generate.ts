/** `make dashboards`: writes what is kept as YAML and JSON for the cluster and comes from a program here. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../src/files.ts'
import { generatedFiles } from '../src/generated_files.ts'

for (const [path, content] of generatedFiles()) {
  writeFileSync(join(ROOT, path), content)
  process.stdout.write(`${path}\n`)
}
