import { fail, redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { addToCart } from '#cart/add_to_cart.ts'
import { readQuantity } from '#cart/quantity.ts'
import { cartRefusal } from '#cart/refusals.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [product, recommended] = await Promise.all([
    locals.api.product(params.slug),
    // A product sells without its neighbours.
    locals.api.recommendations(params.slug).catch(() => []),
  ])
  const path = [...product.category.ancestors, product.category]
  return {
    product,
    recommended: recommended.slice(0, 5),
    crumbs: path.map(({ slug, name }) => ({ name, href: `/c/${slug}` })),
    canonical: `${url.origin}/p/${product.slug}`,
  }
}

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData()
    const variantId = String(form.get('variantId') ?? '')
    const quantity = readQuantity(form.get('quantity'))
    if (quantity === null) {
      return fail(422, { variantId, refusal: 'Please give a quantity from 1 to 10,000.' })
    }
    try {
      await addToCart(locals.api, cookies, variantId, quantity)
    } catch (error) {
      const refusal = cartRefusal(error)
      if (refusal === null) throw error
      return fail(409, { variantId, quantity, refusal })
    }
    redirect(303, '/cart')
  },
}
