import type { RequestHandler } from './$types'
import { departments } from '#catalog/departments.ts'
import { sitemapPaths, sitemapXml } from '#catalog/sitemap.ts'

export const GET: RequestHandler = async ({ locals, url }) => {
  const paths = await sitemapPaths(locals.api, await departments(locals.api))
  return new Response(sitemapXml(url.origin, paths), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
