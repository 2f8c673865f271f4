import { inject } from '@adonisjs/core'
import { EventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { parseId, type Transaction, type VariantId } from '../../shared/index.ts'
import { RefreshAvailability } from '../actions/refresh_availability.ts'

/** `inventory.availability_changed`: cards and product pages follow. Repeats and reorderings do no harm. */
@inject()
export class RefreshAvailabilityHandler extends EventHandler {
  constructor(private refreshAvailability: RefreshAvailability) {
    super()
  }

  async handle({ payload }: PublishedEvent, trx: Transaction): Promise<void> {
    const ids: unknown[] = Array.isArray(payload.variantIds) ? payload.variantIds : []
    const variantIds = ids.flatMap((id) => parseId<VariantId>(id) ?? [])
    await this.refreshAvailability.execute(trx, variantIds)
  }
}
