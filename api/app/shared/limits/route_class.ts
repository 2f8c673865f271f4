/** What a request is worth when there is not room for all: from what is shed first to what is shed last. */
export const ROUTE_CLASSES = [
  'browse',
  'cart',
  'account',
  'order',
  'staff',
  'checkout',
  'webhook',
] as const

export type RouteClass = (typeof ROUTE_CLASSES)[number]

const BY_NAME: readonly (readonly [prefix: string, routeClass: RouteClass])[] = [
  ['carts.', 'cart'],
  ['auth.', 'account'],
  ['me.', 'account'],
  ['orders.place', 'checkout'],
  ['orders.pay', 'checkout'],
  ['orders.', 'order'],
  ['payments.webhook', 'webhook'],
  ['admin.', 'staff'],
]

/** The class of a route by its name: what is not named otherwise is public reading. */
export function routeClassOf(routeName: string | undefined): RouteClass {
  return BY_NAME.find(([prefix]) => routeName?.startsWith(prefix))?.[1] ?? 'browse'
}
