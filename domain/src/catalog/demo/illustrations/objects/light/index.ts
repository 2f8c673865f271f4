import { candle, candlestick, tLights } from './candles.ts'
import { incense, matches } from './fragrance.ts'
import { chandelier, fairyLights, lamp, lampshade, lantern, paperLantern } from './lamps.ts'
import { tLightHolder } from './t_light_holders.ts'

export const light = {
  't-light-holder': tLightHolder,
  't-lights': tLights,
  candle,
  candlestick,
  lantern,
  'paper-lantern': paperLantern,
  chandelier,
  'fairy-lights': fairyLights,
  lamp,
  lampshade,
  incense,
  matches,
} as const
