import { inject } from '@adonisjs/core'
import { err, firstRow, type LocationId, newId, ok, type Result } from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import type { Location } from '../domain/location.ts'

/** Why there is no new location. Nothing was changed. */
export type AddLocationRefusal = OnceRefusal | 'location_code_taken'

/** Adds a place where stock can lie, once per key. It sells from when stock is booked there. */
@inject()
export class AddLocation {
  constructor(
    private readonly once: OncePerKey,
    private readonly recordAudit: RecordAudit
  ) {}

  execute(
    request: StaffRequest,
    location: Omit<Location, 'id' | 'active'>
  ): Promise<Result<object, AddLocationRefusal>> {
    return this.once.execute<'location_code_taken'>(request, async (trx) => {
      const id = newId<LocationId>()
      const added = await firstRow<Location>(trx, ADD, { id, ...location })
      if (!added) return err('location_code_taken')
      const { code, name, country, priority, lowStockAt } = added
      await this.recordAudit.execute(trx, {
        by: request.staff,
        action: 'inventory.add_location',
        aggregate: { type: 'location', id },
        details: { code, name, country, priority, lowStockAt },
      })
      return ok(added)
    })
  }
}

const ADD = `
  INSERT INTO inventory.locations (id, code, name, country, priority, low_stock_at)
  VALUES (:id, :code, :name, :country, :priority, :lowStockAt)
  ON CONFLICT (code) DO NOTHING
  RETURNING id, code, name, country, priority, active, low_stock_at AS "lowStockAt"`
