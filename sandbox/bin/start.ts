/** `make start`: the production builds, on this machine. */
import { launch } from '../src/stack/launcher.ts'

await launch('production')
