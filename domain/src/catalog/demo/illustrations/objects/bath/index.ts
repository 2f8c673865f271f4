import { firstAidTin, tissues } from './first_aid.ts'
import { lipGloss, soapDish, sponge, towel } from './bathroom.ts'

export const bath = {
  towel,
  sponge,
  'soap-dish': soapDish,
  'lip-gloss': lipGloss,
  'first-aid-tin': firstAidTin,
  tissues,
} as const
