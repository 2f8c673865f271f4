/**
 * Lambda@Edge: takes in what browsers report by themselves (a policy that blocked something, a connection that failed)
 * and answers at the edge, so that it works above all when the shop cannot be reached. Needs the request's body, which
 * CloudFront Functions do not see. Keeps nothing personal: no address, no query, no user agent.
 */
const LARGEST = 20_000
const MOST = 20
const TYPES = ['application/reports+json', 'application/csp-report', 'application/json']

export async function handler(event) {
  const { request } = event.Records[0].cf
  if (request.method !== 'POST') return answer('405', 'Method Not Allowed')
  const type = request.headers['content-type']?.[0]?.value.split(';')[0].trim().toLowerCase()
  if (!TYPES.includes(type)) return answer('415', 'Unsupported Media Type')
  const { data = '', inputTruncated = false } = request.body ?? {}
  const text = Buffer.from(data, 'base64').toString('utf8')
  if (inputTruncated || text.length > LARGEST) return answer('413', 'Content Too Large')
  const reports = parse(text)
  if (reports === undefined) return answer('400', 'Bad Request')
  // eslint-disable-next-line no-console -- a function's log is what it prints
  for (const report of reports.slice(0, MOST)) console.log(JSON.stringify(summary(report)))
  return answer('204', 'No Content')
}

function parse(text) {
  try {
    const value = JSON.parse(text)
    const list = Array.isArray(value) ? value : [value]
    return list.every((one) => typeof one === 'object' && one !== null) ? list : undefined
  } catch {
    return undefined
  }
}

function summary(report) {
  const body = report.body ?? report['csp-report'] ?? {}
  return {
    message: 'browser report',
    type: words(report.type ?? 'csp-violation'),
    page: path(report.url ?? body['document-uri']),
    directive: words(body.effectiveDirective ?? body['effective-directive']),
    blocked: path(body.blockedURL ?? body['blocked-uri']),
    phase: words(body.phase),
    error: words(body.type),
    status: Number.isInteger(body.status_code) ? body.status_code : undefined,
  }
}

/** Paths of orders carry ids: only their first part is kept. */
function path(url) {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined
  return `/${new URL(url).pathname.split('/')[1] ?? ''}`
}

function words(value) {
  return typeof value === 'string' ? value.replace(/[^\w.: -]/g, '').slice(0, 60) : undefined
}

function answer(status, statusDescription) {
  return { status, statusDescription, headers: {} }
}
