/**
 * Goods have five digits, often with a letter or two for the colour or the design. Postage, fees, samples, vouchers
 * and adjustments have other codes.
 */
const PRODUCT_CODE = /^\d{5}[A-Z]{0,2}$/

/** Services and vouchers that were given the code of a product all the same. */
const NOT_GOODS = /\b(NEXT DAY CARRIAGE|GIFT VOUCHER|PACKING CHARGE|POSTAGE)\b/i

export function isProductCode(code: string): boolean {
  return PRODUCT_CODE.test(code)
}

export function namesGoods(description: string): boolean {
  return description !== '' && !NOT_GOODS.test(description)
}
