import { setTimeout } from 'node:timers/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import { Database } from '@adonisjs/lucid/database'
import {
  AcceptFinding,
  ListFindingsQuery,
  ReconcileDay,
  type FindingId,
  type FindingView,
} from '@holdfast/domain/payments'
import { parseId, transact } from '@holdfast/domain/shared'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** How many findings are printed, the oldest first. */
const MOST = 100

/** Milliseconds before asking again, while a worker is at it, or Stripe has to be left alone. */
const REST = 1000

/** `node ace payments:reconcile`: compares a day with Stripe, now. */
export default class PaymentsReconcile extends BaseCommand {
  static override commandName = 'payments:reconcile'
  static override description =
    'Compare a day with Stripe: mends what is safe, lists what a person has to look into'
  static override options = { startApp: true }

  @flags.string({ description: 'Which day, in UTC: 2026-11-27. Left out, yesterday' })
  declare day: string | undefined

  @flags.string({ description: 'Puts away a finding, by its id, that was looked into' })
  declare accept: string | undefined

  override async run() {
    if (this.accept !== undefined) return this.#accept(this.accept)
    const now = new Date()
    const yesterday = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10)
    const day = this.day ?? yesterday
    if (!DAY.test(day) || Number.isNaN(Date.parse(day)) || new Date(day) > now) {
      return this.#refuse(`"${day}" is not a day that has come, such as ${yesterday}`)
    }
    const reconcileDay = await this.app.container.make(ReconcileDay)
    const { compared, mended } = await reconcileDay.execute(day, () => setTimeout(REST))
    this.logger.info(
      `Compared with Stripe for ${day}: ${compared}. Passed on to be settled: ${mended}`
    )
    await this.#list()
  }

  async #list(): Promise<void> {
    const list = await this.app.container.make(ListFindingsQuery)
    const { data: findings, total } = await list.execute({ page: 1, perPage: MOST })
    if (total === 0) return this.logger.success('There is nothing that a person has to look into')

    const table = this.ui.table().head(['Finding', 'Kind', 'At Stripe', 'Order', 'Ours', 'Theirs'])
    for (const finding of findings) table.row(cellsOf(finding))
    table.render()
    this.exitCode = 1
    this.logger.error(
      `A person has to look into ${total}; docs/runbooks/reconciliation.md says for each what to do`
    )
  }

  async #accept(text: string): Promise<void> {
    const id = parseId<FindingId>(text)
    const accept = await this.app.container.make(AcceptFinding)
    const db = await this.app.container.make(Database)
    const accepted = id && (await transact(db, (trx) => accept.execute(trx, id)))
    if (!accepted) return this.#refuse(`"${text}" is not the id of a finding that is open`)
    this.logger.info('Put away. It comes back if its sums change')
  }

  #refuse(reason: string): void {
    this.logger.error(`${reason}. Nothing was changed.`)
    this.exitCode = 1
  }
}

function cellsOf({ id, kind, severity, objectId, orderId, ours, theirs }: FindingView): string[] {
  const sum = (side: FindingView['ours']) => (side ? `${side.amount} ${side.currency}` : '–')
  return [id, `${kind} (${severity})`, objectId, orderId ?? '–', sum(ours), sum(theirs)]
}
