/** What a product is bought for, where its name says so. */
export const OCCASIONS = [
  'christmas',
  'easter',
  'valentines',
  'halloween',
  'mothers-day',
  'fathers-day',
  'birthday',
  'wedding',
  'new-baby',
  'party',
  'picnic',
  'congratulations',
] as const

export type Occasion = (typeof OCCASIONS)[number]

export const SIZES = ['mini', 'small', 'medium', 'large', 'giant'] as const

export type Size = (typeof SIZES)[number]
