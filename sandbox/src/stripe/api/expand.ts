import type { Store } from '../state/store.ts'
import { invalidRequest } from './errors.ts'

type Tree = Record<string, unknown>

/**
 * Puts objects in the place of their ids, as `expand[]=payment_intent.latest_charge` asks for
 * (docs.stripe.com/api/expanding_objects). The stored objects stay as they are.
 */
export function expand(store: Store, object: object, paths: readonly string[]): object {
  return paths.reduce<object>(
    (tree, path) => expandPath(store, tree, path.split('.'), path),
    object
  )
}

function expandPath(store: Store, object: object, [name, ...rest]: string[], path: string): object {
  const tree: Tree = { ...object }
  if (name === undefined) return tree
  const value = tree[name]
  if (!(name in tree)) throw invalidRequest(`This property cannot be expanded (${path}).`)
  if (value === null || value === undefined) return tree
  if (Array.isArray(value)) {
    return { ...tree, [name]: value.map((item) => expandPath(store, item, rest, path)) }
  }
  const found = typeof value === 'string' ? lookUp(store, value) : value
  if (typeof found !== 'object' || found === null) {
    throw invalidRequest(`This property cannot be expanded (${path}).`)
  }
  return { ...tree, [name]: rest.length > 0 ? expandPath(store, found, rest, path) : found }
}

function lookUp(store: Store, id: string): object | undefined {
  const collections = {
    pi: store.paymentIntents,
    ch: store.charges,
    re: store.refunds,
    du: store.disputes,
    cs: store.sessions,
  }
  const prefix = id.slice(0, id.indexOf('_'))
  return Object.entries(collections)
    .find(([name]) => name === prefix)?.[1]
    .get(id)
}
