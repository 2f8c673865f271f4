import { NotYetError } from '../../outbox/index.ts'
import { ProviderUnavailableError } from '../../payments/index.ts'

/** Seconds to leave the provider alone when it is out of reach. */
const PATIENCE = 5

/** Asks the provider. @throws NotYetError when it is out of reach: the event waits, however long that lasts */
export async function whenReachable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ProviderUnavailableError) {
      throw new NotYetError(error.message, PATIENCE, { cause: error })
    }
    throw error
  }
}
