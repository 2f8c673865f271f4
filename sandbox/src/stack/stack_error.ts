/**
 * Something outside the code keeps the stack from running: a port is taken, a program is missing, a disk is full.
 * The message is one sentence for the person at the keyboard; it is printed without a stack.
 */
export class StackError extends Error {
  override name = 'StackError'
}

/** The `code` of a Node.js system error (`ENOENT`, `EADDRINUSE`…), or undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** What an error says, whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
