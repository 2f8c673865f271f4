import type { LocationId } from '../../shared/index.ts'

/** The warehouse that sells online. Made by the migration that creates `inventory.locations`. */
export const MAIN_LOCATION = '01900000-0000-7000-8000-000000000001' as LocationId
