/**
 * Pages are whole without hydration. What needs life in the browser is a custom element in
 * src/shared/browser/main.ts: some kilobytes instead of a framework's forty.
 */
export const csr = false
