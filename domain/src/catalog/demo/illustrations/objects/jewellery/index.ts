import { hairBand, hairClip, keyring } from './hair.ts'
import { bracelet } from './bracelets.ts'
import { earrings } from './earrings.ts'
import { necklace } from './necklaces.ts'
import { brooch, charm, ringJewel } from './worn.ts'

export const jewellery = {
  necklace,
  bracelet,
  earrings,
  'ring': ringJewel,
  brooch,
  'hair-clip': hairClip,
  'hair-band': hairBand,
  charm,
  keyring,
} as const
