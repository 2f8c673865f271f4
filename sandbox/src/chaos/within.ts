import { StackError } from '../stack/stack_error.ts'

/**
 * Waits for work, but not for ever: a shop that hangs is a finding too. The work is not stopped, only left behind.
 *
 * @throws {StackError} when it is not done in time, or as the work does
 */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new StackError(`${what} was not done in ${Math.round(ms / 1000)} s`))
    }, ms)
  })
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer))
}
