/** `make dev`: the shop from source; what is saved is running a moment later. */
import { launch } from '../src/stack/launcher.ts'

await launch('development')
