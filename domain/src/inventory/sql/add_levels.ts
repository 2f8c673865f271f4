import { type LocationId, rows, type Transaction, type VariantId } from '../../shared/index.ts'

/** Makes the levels of variants that have never been at a location, with nothing on them. */
export async function addLevels(
  trx: Transaction,
  variantIds: readonly VariantId[],
  locationId: LocationId
): Promise<void> {
  await rows(trx, ADD, { variantIds, location: locationId })
}

const ADD = `
  INSERT INTO inventory.stock_levels (variant_id, location_id)
  SELECT variant_id, :location::uuid FROM unnest(:variantIds::uuid[]) AS variant (variant_id) ORDER BY variant_id
  ON CONFLICT DO NOTHING`
