/** `make images`: every image of the shop, built with what is here, with its size and its bill of materials. */
import { makeImages } from '../src/images.ts'
import { main } from '../src/program.ts'

const [tag = 'dev', ...names] = process.argv.slice(2)
await main(() => makeImages(tag, names.length === 0 ? undefined : names))
