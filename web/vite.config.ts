import { execFileSync } from 'node:child_process'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

/**
 * The commit names the build, so that the same source gives the same file names. A source tree
 * without git (an image build) passes it in as BUILD_VERSION.
 */
function buildVersion(): string {
  if (process.env.BUILD_VERSION) return process.env.BUILD_VERSION
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unversioned'
  }
}

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      paths: { relative: false },
      version: { name: buildVersion() },
      serviceWorker: { register: false },
      // The many small sheets of single components travel in the page; the large ones are shared files.
      inlineStyleThreshold: 1024,
      csp: {
        // Hashes, not nonces: a page must be byte-identical for everyone who may share it.
        // form-action is added per deployment in src/shared/http/security_headers.ts.
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  worker: { format: 'es' },
})
