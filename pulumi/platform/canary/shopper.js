/**
 * A shopper who is none, every five minutes: reads the home page, a list, a product and the catalogue's API as anybody
 * would, through CloudFront. Buys nothing; that is the prober's task inside the cluster (helm/holdfast).
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Synthetics loads CommonJS
const synthetics = require('Synthetics')

const hostname = process.env.SHOP_DOMAIN

const STEPS = [
  { name: 'home', path: '/', holds: '<html' },
  { name: 'search', path: '/search?q=lamp', holds: '<html' },
  { name: 'catalogue', path: '/api/v1/products?perPage=1', holds: '"data"' },
  { name: 'categories', path: '/api/v1/categories', holds: '"data"' },
]

exports.handler = async () => {
  for (const { name, path, holds } of STEPS) {
    const request = { hostname, path, method: 'GET', port: 443, protocol: 'https:' }
    await synthetics.executeHttpStep(name, request, (response) => sold(response, holds), {
      includeResponseBody: false,
      includeRequestHeaders: false,
    })
  }
}

function sold(response, holds) {
  return new Promise((resolve, reject) => {
    if (response.statusCode !== 200) return reject(new Error(`answered ${response.statusCode}`))
    let body = ''
    response.on('data', (piece) => (body += piece))
    response.on('end', () => {
      if (body.includes(holds)) resolve()
      else reject(new Error('answered something else'))
    })
  })
}
