import { notebook } from './notebooks.ts'
import { card } from './cards.ts'
import { giftWrap } from './gift_wrap.ts'
import {
  calculator,
  calendar,
  eraser,
  pen,
  pencils,
  ruler,
  scissors,
  sharpener,
  stampSet,
  stickers,
  writingSet,
} from './desk.ts'
import { giftBag, giftBox, giftTag, ribbon, tape } from './wrapping.ts'

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
