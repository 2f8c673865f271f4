import { notebook } from './notebooks.ts'
import { card } from './cards.ts'
import { giftWrap } from './gift_wrap.ts'
import { calculator, ruler, scissors } from './desk_tools.ts'
import { calendar, writingSet } from './desk.ts'
import { eraser, pen, pencils, sharpener } from './pens.ts'
import { stampSet, stickers } from './stamps.ts'
import { giftBag, giftBox, giftTag } from './wrapping.ts'
import { ribbon, tape } from './ribbons.ts'

export const writing = {
  'gift-wrap': giftWrap,
  'gift-bag': giftBag,
  'gift-box': giftBox,
  'gift-tag': giftTag,
  ribbon,
  tape,
  card,
  notebook,
  calendar,
  'writing-set': writingSet,
  pen,
  pencils,
  eraser,
  sharpener,
  ruler,
  scissors,
  calculator,
  'stamp-set': stampSet,
  stickers,
} as const
