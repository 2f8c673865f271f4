/** A column of type timestamptz as RFC 3339 in UTC. */
const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** An issued invoice as `Invoice`, from the tables named `invoice`, `contact` and `corrected`. */
export const INVOICE_JSON = `
  json_build_object(
    'id', invoice.id,
    'legalEntity', invoice.legal_entity,
    'year', invoice.year,
    'kind', invoice.kind,
    'number', invoice.number,
    'orderId', invoice.order_id,
    'orderNumber', invoice.order_number,
    'refundId', invoice.refund_id,
    'corrects', invoice.corrects,
    'correctedInvoice', CASE WHEN corrected.id IS NOT NULL THEN json_build_object(
      'legalEntity', corrected.legal_entity, 'year', corrected.year, 'kind', corrected.kind,
      'number', corrected.number, 'issuedAt', ${time('corrected.issued_at')}
    ) END,
    'issuedAt', ${time('invoice.issued_at')},
    'suppliedAt', ${time('invoice.supplied_at')},
    'currency', invoice.currency,
    'pricesIncludeTax', invoice.prices_include_tax,
    'net', invoice.net,
    'tax', invoice.tax,
    'total', invoice.total,
    'seller', invoice.seller,
    'lines', invoice.lines,
    'contact', CASE WHEN contact.invoice_id IS NOT NULL THEN json_build_object(
      'billingAddress', contact.billing_address, 'shippingAddress', contact.shipping_address
    ) END
  )`

export const INVOICE_TABLES = `
  invoices.invoices invoice
  LEFT JOIN invoices.invoice_contacts contact ON contact.invoice_id = invoice.id
  LEFT JOIN invoices.invoices corrected ON corrected.id = invoice.corrects`
