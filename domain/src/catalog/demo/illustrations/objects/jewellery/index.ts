import { hairBand, hairClip, keyring } from './hair.ts'
import { bracelet, brooch, charm, earrings, necklace, ringJewel } from './worn.ts'

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
