import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { rows, type VariantId } from '../../shared/index.ts'

/** Those of the ids that are no variant's, whether or not it is on sale. A variant stays known for ever. */
@inject()
export class FindUnknownVariantsQuery {
  constructor(private readonly db: Database) {}

  async execute(ids: readonly VariantId[]): Promise<VariantId[]> {
    const unknown = await rows<{ id: VariantId }>(this.db, UNKNOWN, [ids])
    return unknown.map(({ id }) => id)
  }
}

const UNKNOWN = `
  SELECT id FROM unnest(?::uuid[]) AS asked (id)
  WHERE NOT EXISTS (SELECT FROM catalog.variants WHERE variants.id = asked.id)`
