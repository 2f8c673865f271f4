import { storageBox } from './boxes.ts'
import { trinketBox } from './trinket_boxes.ts'
import { cabinet } from './cabinets.ts'
import { cushion } from './cushions.ts'
import { hook } from './hooks.ts'
import { photoFrame } from './photo_frames.ts'
import { sign } from './signs.ts'
import { alarmClock, clock, radio } from './clocks.ts'
import { basket } from './baskets.ts'
import { drawerKnob, magnet, pegs } from './fittings.ts'
import { chalkboard, tile, wallArt } from './wall.ts'
import { mirror, photoAlbum, wordLetters } from './frames.ts'
import { chair, table } from './furniture.ts'
import { rack, shelf } from './shelves.ts'
import { bin, flower, moneyBox, ornament } from './keeping.ts'
import { curtain, throwBlanket } from './soft.ts'
import { doormat, doorstop } from './floor.ts'
import { handWarmer, hotWaterBottle } from './warmers.ts'

export const home = {
  clock,
  'alarm-clock': alarmClock,
  radio,
  cushion,
  'throw': throwBlanket,
  'hot-water-bottle': hotWaterBottle,
  'hand-warmer': handWarmer,
  doormat,
  curtain,
  doorstop,
  'photo-frame': photoFrame,
  mirror,
  'wall-art': wallArt,
  'photo-album': photoAlbum,
  sign,
  tile,
  chalkboard,
  'word-letters': wordLetters,
  hook,
  'drawer-knob': drawerKnob,
  pegs,
  magnet,
  basket,
  cabinet,
  table,
  chair,
  shelf,
  rack,
  'trinket-box': trinketBox,
  'storage-box': storageBox,
  bin,
  ornament,
  flower,
  'money-box': moneyBox,
} as const
