import { storageBox, trinketBox } from './boxes.ts'
import { cabinet } from './cabinets.ts'
import { cushion } from './cushions.ts'
import { hook } from './hooks.ts'
import { photoFrame } from './photo_frames.ts'
import { sign } from './signs.ts'
import { alarmClock, clock, radio } from './clocks.ts'
import { basket, drawerKnob, magnet, pegs } from './fittings.ts'
import { chalkboard, mirror, photoAlbum, tile, wallArt, wordLetters } from './frames.ts'
import { chair, rack, shelf, table } from './furniture.ts'
import { bin, flower, moneyBox, ornament } from './keeping.ts'
import { curtain, doormat, doorstop, handWarmer, hotWaterBottle, throwBlanket } from './soft.ts'

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
