import { bowl } from './bowls.ts'
import { mug } from './mugs.ts'
import { cutlery } from './cutlery.ts'
import { coaster, cosy, napkins, placemat, tablecloth, tray } from './linen.ts'
import { beaker, eggCup, glass, paperCup } from './cups.ts'
import { teacup } from './teacups.ts'
import { cakeStand, doilies, plate } from './plates.ts'
import { jug, teapot, vase } from './pots.ts'

export const table = {
  mug,
  teacup,
  teapot,
  beaker,
  glass,
  plate,
  bowl,
  'cake-stand': cakeStand,
  jug,
  'egg-cup': eggCup,
  'paper-cup': paperCup,
  doilies,
  vase,
  cosy,
  cutlery,
  tray,
  coaster,
  placemat,
  napkins,
  tablecloth,
} as const
