/**
 * CloudFront Function, on the way out: a shopper who has no bucket yet gets the one that the page was chosen by. Nothing
 * that a cache keeps carries it.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it by its name
function handler(event) {
  const request = event.request
  const response = event.response
  if (request.cookies['__Host-hf_bucket'] || response.statusCode >= 400) return response
  response.cookies['__Host-hf_bucket'] = {
    value: String(bucketOf(event)),
    attributes: 'Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000',
  }
  return response
}

/** The same as in viewer_request.js: functions cannot share code. A test holds the two together. */
function bucketOf(event) {
  const agent = event.request.headers['user-agent']
  let hash = 0
  for (const letter of event.viewer.ip + (agent ? agent.value : '')) {
    hash = (hash * 31 + letter.charCodeAt(0)) % 1000003
  }
  return hash % 100
}
