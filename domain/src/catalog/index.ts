export { CatalogueCache } from './cache/catalogue_cache.ts'
export { TwoTierCatalogueCache } from './cache/two_tier_catalogue_cache.ts'
export { ImageDisk } from './media/image_disk.ts'
export { DriveImageDisk } from './media/drive_image_disk.ts'
export { RefreshAvailability } from './actions/refresh_availability.ts'
export { RefreshAvailabilityHandler } from './handlers/refresh_availability_handler.ts'
export { ImportCatalogue } from './actions/import_catalogue.ts'
export { CountProductsQuery, type ProductCounts } from './queries/count_products_query.ts'
export { FindDescendantsQuery } from './queries/find_descendants_query.ts'
export { FindUnknownVariantsQuery } from './queries/find_unknown_variants_query.ts'
export { FindVariantsQuery } from './queries/find_variants_query.ts'
export { GetProductQuery } from './queries/get_product_query.ts'
export { ListCategoriesQuery, type Category } from './queries/list_categories_query.ts'
export { ListProductsQuery } from './queries/list_products_query.ts'
export { RecommendQuery } from './queries/recommend_query.ts'
export { SuggestQuery, type Suggestion } from './queries/suggest_query.ts'
export type { Facet, FacetValue } from './domain/facets.ts'
export type { Image, ImageFormat, ImageWidth } from './domain/image.ts'
export { IMAGE_FORMATS, IMAGE_WIDTHS } from './domain/image.ts'
export type { Product, ProductVariant, Stock } from './domain/product.ts'
export type { ProductCard } from './domain/product_card.ts'
export {
  PRODUCT_SORTS,
  type ProductFilter,
  type ProductPage,
  type ProductSort,
} from './domain/product_criteria.ts'
export type { SellableVariant } from './domain/sellable_variant.ts'
export type * from './import/catalogue_import.ts'
