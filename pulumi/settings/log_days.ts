import { RETENTION_DAYS } from '../components/shared/log_group.ts'
import type { SettingsReader } from './settings_reader.ts'

const [shortest, ...longer] = RETENTION_DAYS.map(String)

/** How long log lines are kept, in days: one of the terms that CloudWatch knows. */
export function readLogDays(reader: SettingsReader, key: string): number {
  return Number(reader.oneOf(key, [shortest ?? '7', ...longer]))
}
