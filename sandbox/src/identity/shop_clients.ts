/** The shop's own applications, as an issuer knows them. */
export type ShopClient = {
  client_id: string
  client_secret?: string
  token_endpoint_auth_method: 'client_secret_basic' | 'none'
  redirect_uris: string[]
  post_logout_redirect_uris: string[]
  grant_types: string[]
  response_types: 'code'[]
}

/** @param shop where shoppers reach the shop, without a trailing slash */
export function shopClients(shop: string): ShopClient[] {
  const code = { grant_types: ['authorization_code'], response_types: ['code' as const] }
  return [
    {
      ...code,
      client_id: 'shop-web',
      client_secret: 'sandbox',
      token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: [`${shop}/api/v1/auth/callback`],
      post_logout_redirect_uris: [`${shop}/`],
    },
    {
      ...code,
      // A native application can keep no secret: PKCE alone ties the code to it.
      client_id: 'shop-app',
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${shop}/app/signed-in`],
      post_logout_redirect_uris: [],
    },
  ]
}
