import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { rows } from '../../shared/index.ts'

/** Deletes the keys of staff's requests that are no longer kept: those older than 48 h. For a schedule. */
@inject()
export class ForgetRequestKeys {
  constructor(private readonly db: Database) {}

  /** @returns how many were deleted */
  async execute(): Promise<number> {
    const [deleted] = await rows<{ count: number }>(this.db, FORGET)
    return deleted?.count ?? 0
  }
}

const FORGET = `
  WITH forgotten AS (
    DELETE FROM staff.request_keys WHERE created_at <= now() - interval '48 hours' RETURNING 1
  )
  SELECT count(*) AS count FROM forgotten`
