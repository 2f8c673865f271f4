/** The entry point of ace commands from source; the build writes its own. */
import '@poppinss/ts-exec'

await import('./bin/console.js')
