import { v5 } from 'uuid'
import type { CategoryId, ProductId, VariantId } from '../../shared/index.ts'

const NAMESPACE = '0d4c5ab5-56b1-5c59-a3b5-0f1f0c7f7a11'

interface Kinds {
  category: CategoryId
  product: ProductId
  variant: VariantId
}

/**
 * The id of an imported thing: the same code gives the same id in every import and on every machine, so that carts,
 * orders and stock keep pointing at it (RFC 9562, version 5).
 */
export function catalogueId<TKind extends keyof Kinds>(kind: TKind, code: string): Kinds[TKind] {
  return v5(`${kind}:${code}`, NAMESPACE) as Kinds[TKind]
}
