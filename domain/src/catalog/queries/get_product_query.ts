import { inject } from '@adonisjs/core'
import { firstRow, money, Reader } from '../../shared/index.ts'
import { toImage } from '../domain/image.ts'
import type { Product, ProductRow } from '../domain/product.ts'

const PRODUCT = `
  SELECT p.id, p.slug, p.name, p.description, p.currency,
    (SELECT json_build_object('slug', c.slug, 'name', c.name, 'ancestors', coalesce((
       SELECT json_agg(json_build_object('slug', above.slug, 'name', above.name) ORDER BY public.nlevel(above.path))
       FROM catalog.categories above WHERE above.path OPERATOR(public.@>) c.path AND above.id <> c.id
     ), '[]'))
     FROM catalog.categories c WHERE c.id = p.category_id) AS category,
    coalesce((
      SELECT json_agg(json_build_object('key', a.key, 'label', a.label, 'value', a.value) ORDER BY a.position)
      FROM (
        SELECT a.key, a.label, a.position,
          string_agg(v.label, ', ' ORDER BY token.place) AS value
        FROM unnest(p.facets) WITH ORDINALITY AS token (text, place)
        JOIN catalog.attribute_values v
          ON v.key = split_part(token.text, ':', 1) AND v.value = substr(token.text, length(v.key) + 2)
        JOIN catalog.attributes a ON a.key = v.key
        GROUP BY a.key
      ) a
    ), '[]') AS attributes,
    coalesce((
      SELECT json_agg(json_build_object('hash', i.hash, 'alt', shown.alt, 'width', i.width, 'height', i.height)
        ORDER BY shown.position)
      FROM catalog.product_images shown JOIN catalog.images i ON i.hash = shown.hash
      WHERE shown.product_id = p.id
    ), '[]') AS images,
    coalesce((
      SELECT json_agg(json_build_object('id', v.id, 'sku', v.sku, 'name', v.name, 'options', v.options,
        'price', v.price, 'image', v.image_position, 'available', v.available, 'stock', v.stock,
        'releasesOn', CASE WHEN v.releases_on > current_date THEN v.releases_on END) ORDER BY v.position)
      FROM catalog.variants v WHERE v.product_id = p.id AND v.active
    ), '[]') AS variants
  FROM catalog.products p
  WHERE p.slug = ? AND p.published_at IS NOT NULL`

/** A product by its slug, or null when nothing of that name is for sale. One statement. */
@inject()
export class GetProductQuery {
  constructor(private reader: Reader) {}

  async execute(slug: string): Promise<Product | null> {
    const row = await firstRow<ProductRow>(this.reader, PRODUCT, [slug])
    if (!row) return null
    const { currency, images, variants, ...product } = row
    return {
      ...product,
      images: images.map(toImage),
      variants: variants.map((variant) => ({ ...variant, price: money(variant.price, currency) })),
    }
  }
}
