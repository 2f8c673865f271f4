import { MONEY, UUID, objectOf, type JsonSchema } from '#app/shared/openapi/operation'

const STRING: JsonSchema = { type: 'string' }
const INTEGER: JsonSchema = { type: 'integer' }
const BOOLEAN: JsonSchema = { type: 'boolean' }
const arrayOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

export const SLUG: JsonSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }

export const IMAGE = objectOf('Image', {
  alt: STRING,
  width: { ...INTEGER, description: 'Of the original, in pixels' },
  height: INTEGER,
  src: STRING,
  sources: arrayOf(objectOf('ImageSource', { type: STRING, srcset: STRING })),
})

const IMAGE_OR_NONE: JsonSchema = { anyOf: [IMAGE, { type: 'null' }] }

export const PRODUCT_CARD = objectOf('ProductCard', {
  id: UUID,
  slug: STRING,
  name: STRING,
  price: { ...MONEY, description: 'The lowest among its variants' },
  image: IMAGE_OR_NONE,
  available: BOOLEAN,
})

export const FACET = objectOf('Facet', {
  key: STRING,
  label: STRING,
  values: arrayOf(
    objectOf('FacetValue', { value: STRING, label: STRING, count: INTEGER, selected: BOOLEAN })
  ),
})

export const LIST_META = objectOf('ProductListMeta', {
  page: INTEGER,
  perPage: INTEGER,
  total: INTEGER,
  facets: arrayOf(FACET),
})

const CATEGORY_LINK = objectOf('CategoryLink', { slug: STRING, name: STRING })

const VARIANT = objectOf('ProductVariant', {
  id: UUID,
  sku: STRING,
  name: STRING,
  options: { type: 'object', additionalProperties: STRING },
  price: MONEY,
  image: { type: ['integer', 'null'], description: 'Index into the product’s images' },
  available: BOOLEAN,
  stock: { type: 'string', enum: ['in_stock', 'low', 'out', 'backorder'] },
  releasesOn: {
    type: ['string', 'null'],
    format: 'date',
    description: 'Of a pre-order: the day on which what is bought now will be released',
  },
})

export const PRODUCT = objectOf('Product', {
  id: UUID,
  slug: STRING,
  name: STRING,
  description: STRING,
  category: objectOf('ProductCategory', {
    slug: STRING,
    name: STRING,
    ancestors: { ...arrayOf(CATEGORY_LINK), description: 'From the department down' },
  }),
  attributes: arrayOf(objectOf('ProductAttribute', { key: STRING, label: STRING, value: STRING })),
  images: arrayOf(IMAGE),
  variants: arrayOf(VARIANT),
})

export const CATEGORY = objectOf('Category', {
  id: UUID,
  slug: STRING,
  name: STRING,
  description: STRING,
  count: { ...INTEGER, description: 'Products in it and in those below it' },
  image: { ...IMAGE_OR_NONE, description: 'Of what sells best in it; departments only' },
  children: arrayOf({ $ref: '#/components/schemas/Category' }),
})

export const SUGGESTION = objectOf('Suggestion', {
  text: STRING,
  slug: { type: ['string', 'null'], description: 'Of a product' },
  category: { type: ['string', 'null'], description: 'The slug of a category' },
})
