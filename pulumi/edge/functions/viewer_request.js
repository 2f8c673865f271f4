/**
 * CloudFront Function, before the cache is asked: one address per shop, one key per page, and the shopper's side of an
 * experiment. JavaScript as CloudFront runs it (cloudfront-js-2.0), 10 kB and about a millisecond at most.
 *
 * What is kept of the query has to be what web/src/shared/http/cacheable.ts keeps: a test compares the two.
 */
import cf from 'cloudfront'

const LISTING = ['q', 'min', 'max', 'inStock', 'sort', 'page']
const FILTER = /^filter(\[|%5B)[a-z][a-z0-9_-]{0,39}(\]|%5D)$/i
const NOTHING =
  /^\/$|^\/(departments|about|delivery-and-returns|privacy|accessibility|offline|sitemap\.xml|robots\.txt)$|^\/p\/[^/]+$/
const LISTINGS = /^\/search$|^\/c\/[^/]+$/

// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it by its name
async function handler(event) {
  const request = event.request
  const host = request.headers.host ? request.headers.host.value : ''
  if (host.startsWith('www.')) return moved(`https://${host.slice(4)}${request.uri}`)

  // Set on every request, so that nobody can bring one along.
  request.headers['x-hf-experiment'] = { value: await experiment(bucketOf(event)) }
  // A form's action is in its query: what is sent arrives as it is.
  if (request.method !== 'GET' && request.method !== 'HEAD') return request
  if (NOTHING.test(request.uri)) request.querystring = {}
  else if (LISTINGS.test(request.uri)) request.querystring = kept(request.querystring)
  return request
}

function kept(query) {
  const names = Object.keys(query).filter((name) => LISTING.includes(name) || FILTER.test(name))
  const result = {}
  for (const name of names.sort()) {
    const values = (query[name].multiValue || [query[name]])
      .map((one) => one.value)
      .filter((value) => value !== '')
      .sort()
    if (values.length === 0) continue
    result[name] = { value: values[0] }
    if (values.length > 1) result[name].multiValue = values.map((value) => ({ value }))
  }
  return result
}

/** 0 to 99: from the cookie, or from what stays the same between this function and the one that sets the cookie. */
function bucketOf(event) {
  const cookie = event.request.cookies['__Host-hf_bucket']
  const known = cookie ? Number(cookie.value) : NaN
  if (Number.isInteger(known) && known >= 0 && known < 100) return known
  const agent = event.request.headers['user-agent']
  let hash = 0
  for (const letter of event.viewer.ip + (agent ? agent.value : '')) {
    hash = (hash * 31 + letter.charCodeAt(0)) % 1000003
  }
  return hash % 100
}

/** The running experiment's sides: `{"b": 10}` shows b to buckets 0 to 9 and a to the rest. No experiment: a. */
async function experiment(bucket) {
  try {
    const shares = JSON.parse(await cf.kvs().get('experiment'))
    let upTo = 0
    for (const side of Object.keys(shares)) {
      upTo += shares[side]
      if (bucket < upTo) return side
    }
  } catch {
    // Nothing stored, or not readable: the shop goes on with what everybody sees.
  }
  return 'a'
}

function moved(location) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: location } },
  }
}
