import { contentHash } from '../../shared/index.ts'
import type { StaffMember } from './staff_member.ts'

/** One request of staff that has to have one effect, however often it is sent. */
export interface StaffRequest {
  readonly staff: StaffMember
  /** The name of the route. */
  readonly route: string
  /** Drawn by the client: 1 to 255 visible ASCII characters. */
  readonly key: string
  /** SHA-256 of what was asked for. */
  readonly hash: Buffer
}

/** Describes a request by what it asks for: the ids in its path and the values in its body. */
export function staffRequest(
  staff: StaffMember,
  { route, key, ...asked }: { route: string; key: string; params: object; body: object }
): StaffRequest {
  return { staff, route, key, hash: contentHash(asked) }
}
