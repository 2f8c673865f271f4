/** What a card shows of `p` and its first picture `i`. */
export const CARD_COLUMNS = `p.id, p.slug, p.name, p.price, p.currency, p.available,
  i.hash, i.alt, i.width, i.height`

export const CARD_IMAGE = `LEFT JOIN (
  SELECT shown.product_id, shown.alt, image.hash, image.width, image.height
  FROM catalog.product_images shown JOIN catalog.images image ON image.hash = shown.hash
  WHERE shown.position = 0
) i ON i.product_id = p.id`
