/**
 * What kind of goods a product is to the tax office. `books` has rates of its own where the law gives it one, and the
 * standard rate elsewhere; `exempt` is never taxed, such as a gift voucher.
 */
export const TAX_CLASSES = ['standard', 'books', 'exempt'] as const

export type TaxClass = (typeof TAX_CLASSES)[number]
