import type { HttpContext } from '@adonisjs/core/http'
import { type CartRefusal, MAX_LINES, MAX_QUANTITY, type PricedCart } from '@holdfast/domain/carts'
import type { Result } from '@holdfast/domain/shared'
import { transformCart } from '#app/carts/transformers/cart_transformer'
import { invalid, Problem } from '#app/shared/problem'

/** Answers the whole cart, with its version as `ETag`. A cart is somebody's own: nothing in between may keep it. */
export function answerCart({ response }: HttpContext, cart: PricedCart): void {
  response.header('cache-control', 'no-store').header('etag', `"${cart.version}"`)
  response.json({ data: transformCart(cart) })
}

/** Answers what came of a change. @throws Problem when it was refused. */
export function answerChange(ctx: HttpContext, result: Result<PricedCart, CartRefusal>): void {
  if (!result.ok) throw problemOf(result.error)
  answerCart(ctx, result.value)
}

function problemOf(refusal: CartRefusal): Problem {
  switch (refusal.code) {
    case 'cart_not_found':
      return new Problem('cart_not_found')
    case 'line_not_found':
      return new Problem('not_found', { detail: 'There is no such line in this cart.' })
    case 'variant_not_found':
      return new Problem('not_found', { detail: 'There is no such variant for sale.' })
    case 'cart_changed':
      return new Problem('cart_changed', {
        detail: `The cart is at version ${refusal.version} now; read it again. It was not changed.`,
      })
    case 'cart_full':
      return new Problem('cart_full', {
        detail: `A cart holds ${MAX_LINES} lines. It was not changed.`,
      })
    case 'quantity_too_large':
      return invalid({
        pointer: '/quantity',
        code: 'max',
        message: `A line holds at most ${MAX_QUANTITY} units`,
      })
    case 'insufficient_stock':
      return new Problem('insufficient_stock', {
        detail: 'There is less in stock than you ask for. The cart was not changed.',
        members: { lines: refusal.lines },
      })
  }
}
