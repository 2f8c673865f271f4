import { BaseCommand, flags } from '@adonisjs/core/ace'
import { CheckLedger, INVARIANTS, type Violation } from '@holdfast/domain/ledger'

/** `node ace ledger:check`: holds the shop to its promises, and fails when one is broken. It changes nothing. */
export default class LedgerCheck extends BaseCommand {
  static override commandName = 'ledger:check'
  static override description =
    'Check that orders, payments, stock and events agree; changes nothing'
  static override options = { startApp: true }

  @flags.number({
    description: 'Seconds that work in flight is given; 0 once everything was worked off',
    default: 60,
  })
  declare grace: number

  override async run() {
    const checkLedger = await this.app.container.make(CheckLedger)
    const violations = await checkLedger.execute({ grace: this.grace })
    const broken = new Map(violations.map((violation) => [violation.invariant, violation]))
    for (const { name } of INVARIANTS) this.#report(name, broken.get(name))

    if (violations.length === 0) {
      this.logger.success(`All ${INVARIANTS.length} promises are kept`)
      return
    }
    this.exitCode = 1
    this.logger.error(
      `${violations.length} of ${INVARIANTS.length} promises are broken. Nothing was changed; ` +
        'docs/runbooks/ledger-check.md says for each what to do.'
    )
  }

  #report(name: string, violation: Violation | undefined) {
    if (!violation) {
      this.logger.log(`${this.colors.green('ok')}      ${name}`)
      return
    }
    this.logger.log(`${this.colors.red('broken')}  ${name}: ${violation.promise}`)
    for (const row of violation.rows) {
      const ids = Object.entries(row).map(([column, id]) => `${column}=${id}`)
      this.logger.log(`          ${ids.join(' ')}`)
    }
  }
}
