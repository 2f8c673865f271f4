/** `make cost STACK=production PROFILE=large`: what a month costs, from the mocked graph and the price table. */
import { estimate } from '../cost/estimate.ts'
import { inventoryOf } from '../cost/inventory.ts'
import { PROFILES, type ProfileName } from '../cost/profiles.ts'
import { costReport } from '../cost/report.ts'
import { EVENT, isPlanName, PLANS, runPlan } from '../plan/plan.ts'

const [stack = 'production', wanted] = process.argv.slice(2)
if (!isPlanName(stack)) {
  console.error(`There is no stack "${stack}"; it must be one of: ${PLANS.join(', ')}`)
  process.exit(2)
}
const name = wanted ?? (stack === 'dev' || stack === 'staging' ? 'small' : 'large')
if (!isProfileName(name)) {
  const allowed = Object.keys(PROFILES).join(', ')
  console.error(`There is no profile "${name}"; it must be one of: ${allowed}`)
  process.exit(2)
}
const profile = PROFILES[name]
const usual = inventoryOf(await runPlan(stack))
// Production puts the event's capacity on for the event's days; `black-friday` wears it all month.
const event = stack === 'production' ? inventoryOf(await runPlan(EVENT)) : usual
process.stdout.write(costReport(stack, profile, estimate(profile, usual, event)))
process.exit()

function isProfileName(text: string): text is ProfileName {
  return text in PROFILES
}
