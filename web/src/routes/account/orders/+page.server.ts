import type { PageServerLoad } from './$types'
import { asMyself } from '#account/session.ts'

const PER_PAGE = 10
/** The API goes no deeper than 10,000 orders. */
const LAST_PAGE = 1_000

export const load: PageServerLoad = async (event) => {
  const asked = Number(event.url.searchParams.get('page') ?? 1)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1
  return asMyself(event, async (session) => {
    const { data, meta } = await event.locals.api.myOrders(session, page, PER_PAGE)
    return { orders: data, page, pages: Math.max(1, Math.ceil(meta.total / PER_PAGE)) }
  })
}
