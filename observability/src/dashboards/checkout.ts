import { one, perSecond, perSecondBy, WINDOW, type Board } from './board.ts'

const ROUTE = (route: string, status: string) =>
  `http_request_duration_seconds_count{app_kubernetes_io_component="api",route="${route}",status=~"${status}"}`
const HOUR = '1h'

export const CHECKOUT: Board = {
  uid: 'holdfast-checkout',
  title: 'Checkout and business',
  about: 'From a product to a paid order, and what the shop earns by it.',
  rows: [
    {
      title: 'The last hour',
      panels: [
        {
          title: 'Orders paid',
          about: 'Payments booked within the last hour.',
          ask: one('sum(increase(orders_paid_total[1h])) or vector(0)'),
          unit: 'short',
          isNumber: true,
        },
        {
          title: 'Revenue',
          about: 'What those orders cost, in pounds; refunds are not taken off.',
          ask: one(
            'sum(increase(orders_revenue_minor_units_total{currency="GBP"}[1h])) / 100 or vector(0)'
          ),
          unit: 'currencyGBP',
          isNumber: true,
        },
        {
          title: 'Checkouts that succeed',
          about: 'Of those that the shop could serve.',
          ask: one(
            `${perSecond('checkouts_total{outcome="placed"}', HOUR)} / sum(rate(checkouts_total{outcome=~"placed|failed"}[1h]))`
          ),
          unit: 'percentunit',
          isNumber: true,
          worryAt: [0.999, 0.995],
        },
        {
          title: 'Placed orders that are paid',
          about: 'The rest left at the payment page, or are still there.',
          ask: one(
            'clamp_max(sum(increase(orders_paid_total[1h])) / sum(increase(checkouts_total{outcome="placed"}[1h])), 1)'
          ),
          unit: 'percentunit',
          isNumber: true,
        },
      ],
    },
    {
      title: 'The funnel',
      panels: [
        {
          title: 'From looking to paying',
          about:
            'Each step is a part of the one before. A step that falls alone is where it is broken.',
          ask: [
            {
              expr: perSecond(ROUTE('catalog.products.show', '2..|304')),
              as: 'products looked at',
            },
            { expr: perSecond(ROUTE('carts.lines.add', '2..')), as: 'put into a cart' },
            { expr: perSecond('checkouts_total{outcome="placed"}'), as: 'orders placed' },
            {
              expr: perSecond('payment_pages_total{outcome="opened"}'),
              as: 'payment pages opened',
            },
            { expr: perSecond('orders_paid_total'), as: 'orders paid' },
          ],
          unit: 'cps',
        },
        {
          title: 'Checkouts by outcome',
          about:
            'Refused is for a reason of the shopper’s (stock, another price), failed is our fault.',
          ask: one(perSecondBy('outcome', 'checkouts_total'), '{{outcome}}'),
          unit: 'cps',
          isStacked: true,
        },
        {
          title: 'Why they are refused or fail',
          about:
            'By the status of the answer: 409 stock or price, 422 values, 429 limits, 503 busy or full.',
          ask: one(
            `${perSecondBy('status', ROUTE('orders.place', '4..|5..'))} or vector(0)`,
            '{{status}}'
          ),
          unit: 'cps',
        },
        {
          title: 'Payment pages',
          about: 'Unavailable ones are opened by a worker later.',
          ask: one(`${perSecondBy('outcome', 'payment_pages_total')} or vector(0)`, '{{outcome}}'),
          unit: 'cps',
        },
      ],
    },
    {
      title: 'Business',
      panels: [
        {
          title: 'Revenue an hour',
          about: 'By currency, in its main unit.',
          ask: one(
            `sum by (currency) (rate(orders_revenue_minor_units_total[${WINDOW}])) * 3600 / 100 or vector(0)`,
            '{{currency}}'
          ),
          unit: 'none',
        },
        {
          title: 'Orders an hour',
          about: 'Placed, and paid.',
          ask: [
            { expr: `${perSecond('checkouts_total{outcome="placed"}')} * 3600`, as: 'placed' },
            { expr: `${perSecond('orders_paid_total')} * 3600`, as: 'paid' },
          ],
          unit: 'none',
        },
        {
          title: 'Money that needs a person',
          about:
            'Findings of reconciliation, by kind, and refunds that the provider would not make.',
          ask: [
            {
              expr: 'max by (kind) (payments_reconciliation_findings) > 0 or vector(0)',
              as: '{{kind}}',
            },
            {
              expr: 'sum(increase(refunds_refused_total[1h])) or vector(0)',
              as: 'refunds refused',
            },
          ],
          unit: 'short',
        },
        {
          title: 'Promises about the books',
          about: 'Rows that break one, by the promise. There should be nothing to see, ever.',
          ask: one('max by (invariant) (ledger_violations) > 0 or vector(0)', '{{invariant}}'),
          unit: 'short',
        },
      ],
    },
  ],
}
