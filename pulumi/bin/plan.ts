/** `make infra-plan STACK=production`: prints what a stack is made of; `--write` keeps it under docs/infra. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PULUMI_ROOT } from '../graph/stack_file.ts'
import { isPlanName, PLANS, renderPlan } from '../plan/plan.ts'

const [name = 'production', flag] = process.argv.slice(2)
if (!isPlanName(name)) {
  console.error(`There is no stack "${name}"; it must be one of: ${PLANS.join(', ')}`)
  process.exit(2)
}
const page = await renderPlan(name)
if (flag === '--write') {
  const path = join(PULUMI_ROOT, '../docs/infra', `plan-${name}.md`)
  writeFileSync(path, page)
  console.log(`Written to docs/infra/plan-${name}.md`)
} else {
  process.stdout.write(page)
}
process.exit()
