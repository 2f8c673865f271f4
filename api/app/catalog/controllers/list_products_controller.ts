import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import {
  CatalogueCache,
  CountProductsQuery,
  ListProductsQuery,
  type ProductCounts,
} from '@holdfast/domain/catalog'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { answerTo } from '#app/catalog/answers/send_answer'
import { toListing, type Listing } from '#app/catalog/listing'
import { LIST_META, PRODUCT_CARD } from '#app/catalog/schemas'
import { listProductsValidator } from '#app/catalog/validators/list_products_validator'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { invalid } from '#app/shared/problem'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListProductsController {
  static operation: Operation = {
    summary: 'Products, searched, filtered, sorted and counted',
    description:
      'A category includes those below it; one that does not exist holds nothing. The counts of a facet ignore what is ' +
      'chosen of it; a facet names its 24 most frequent values. `page` × `perPage` may not exceed 10,000.',
    query: listProductsValidator,
    answers: { 200: { description: 'One page', schema: listOf(PRODUCT_CARD, LIST_META) } },
  }

  constructor(
    private answers: AnswerCache,
    private cache: CatalogueCache,
    private products: ListProductsQuery,
    private counts: CountProductsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const listing = toListing(await readQuery(ctx, listProductsValidator))
    if (listing.filter.attributes.size > 0) refuseUnknown(await this.#count(listing))
    return answerTo(ctx, this.answers, listing.key, () => this.#find(listing))
  }

  async #find(listing: Listing) {
    const [data, { total, facets }] = await Promise.all([
      this.products.execute(listing.filter, listing.page),
      this.#count(listing),
    ])
    const { page, perPage } = listing.page
    return { data, meta: { page, perPage, total, facets } }
  }

  async #count({ filter, countsKey }: Listing): Promise<ProductCounts> {
    const counts = await this.cache.remember(countsKey, () => this.counts.execute(filter))
    return counts ?? this.counts.execute(filter)
  }
}

function refuseUnknown({ unknownKeys }: ProductCounts): void {
  if (unknownKeys.length === 0) return
  throw invalid(
    ...unknownKeys.map((key) => ({
      pointer: `/filter/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'unknown_filter',
      message: `There is no attribute ${key} to filter by`,
    }))
  )
}
