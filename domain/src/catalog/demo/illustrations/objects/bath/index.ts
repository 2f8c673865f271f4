import { firstAidTin, lipGloss, soapDish, sponge, tissues, towel } from './bathroom.ts'

export const bath = {
  towel,
  sponge,
  'soap-dish': soapDish,
  'lip-gloss': lipGloss,
  'first-aid-tin': firstAidTin,
  tissues,
} as const
