import { candle, tLights } from './candles.ts'
import { candlestick } from './candlesticks.ts'
import { incense, matches } from './fragrance.ts'
import { chandelier, fairyLights } from './hanging_lights.ts'
import { lamp, lampshade } from './lamps.ts'
import { lantern, paperLantern } from './lanterns.ts'
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
