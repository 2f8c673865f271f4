import { candle, candlestick, incense, matches, tLightHolder, tLights } from './candles.ts'
import { chandelier, fairyLights, lamp, lampshade, lantern, paperLantern } from './lamps.ts'

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
