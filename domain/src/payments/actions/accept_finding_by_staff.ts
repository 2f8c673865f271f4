import { inject } from '@adonisjs/core'
import { err, ok, type Result } from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import { AcceptFinding, type FindingId } from './accept_finding.ts'

/** Staff put a finding away, once for each request however often it is sent, with its entry in the audit log. */
@inject()
export class AcceptFindingByStaff {
  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly acceptFinding: AcceptFinding,
    private readonly recordAudit: RecordAudit
  ) {}

  /** The answer is the finding. A repeat gets the first one. */
  execute(
    request: StaffRequest,
    id: FindingId
  ): Promise<Result<object, 'finding_not_open' | OnceRefusal>> {
    return this.oncePerKey.execute<'finding_not_open'>(request, async (trx) => {
      const finding = await this.acceptFinding.execute(trx, id)
      if (!finding) return err('finding_not_open')
      const { kind, severity, subject, objectId, orderId } = finding
      await this.recordAudit.execute(trx, {
        by: request.staff,
        action: 'payments.accept_finding',
        aggregate: { type: 'finding', id },
        details: { kind, severity, subject, objectId, orderId },
      })
      return ok(finding)
    })
  }
}
