/**
 * Puts the headers of every answer in place. The framework has written the policy's directives
 * with this page's hashes; where a form may lead is known only to the deployment: the checkout
 * form is redirected to the payment page, signing out to the identity provider, and browsers hold the
 * whole chain to `form-action`.
 */
export function applySecurityHeaders(headers: Headers, formTargets: readonly string[]): void {
  const policy = headers.get('content-security-policy')
  if (policy !== null) {
    const formAction = ["form-action 'self'", ...formTargets].join(' ')
    headers.set('content-security-policy', `${policy}; ${formAction}`)
  }
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'strict-origin-when-cross-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('x-frame-options', 'DENY')
}

/** The strict transport header belongs to https alone; browsers ignore it elsewhere. */
export function applyTransportSecurity(headers: Headers, publicUrl: string): void {
  if (publicUrl.startsWith('https:')) {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
}
