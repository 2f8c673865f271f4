import { storageTin } from './storage_tins.ts'
import { bakingMould, cakeCases } from './baking.ts'
import { pan, scales, utensil } from './cooking.ts'
import { apron, ovenGlove, teaTowel } from './textiles.ts'
import { bottle, cloche, jamJar, storageJar } from './jars.ts'
import { cakeTin, lunchBox } from './tins.ts'

export const kitchen = {
  'tea-towel': teaTowel,
  apron,
  'oven-glove': ovenGlove,
  'storage-tin': storageTin,
  'cake-tin': cakeTin,
  'storage-jar': storageJar,
  'jam-jar': jamJar,
  bottle,
  cloche,
  'lunch-box': lunchBox,
  pan,
  scales,
  utensil,
  'baking-mould': bakingMould,
  'cake-cases': cakeCases,
} as const
