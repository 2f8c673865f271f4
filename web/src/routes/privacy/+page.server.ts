import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({ canonical: `${url.origin}/privacy` })
