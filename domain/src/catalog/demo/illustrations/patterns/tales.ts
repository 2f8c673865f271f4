import { tossed, told } from './pattern.ts'
import type { PatternDrawing } from './pattern.ts'

export const christmas: PatternDrawing = told(
  ['christmas-tree', 'bell', 'holly', 'robin'],
  '#c8303a',
  '#3f6c53',
  '#f5efdf'
)

export const fiftiesChristmas: PatternDrawing = told(
  ['reindeer', 'star', 'christmas-tree', 'sleigh'],
  '#a8d8bf',
  '#f6c9d6',
  '#c8303a'
)

export const dollyGirl: PatternDrawing = told(
  ['doll', 'flower', 'cupcake', 'butterfly'],
  '#f2a8bd',
  '#f6c9d6'
)

export const suki: PatternDrawing = told(
  ['geisha', 'flower', 'fish', 'daisy'],
  '#247b80',
  '#c8303a',
  '#7a4b94'
)

export const babushka: PatternDrawing = tossed(
  ['#f6c9d6', '#a9c8e4', '#f3e7cb'],
  ['gnome', 'flower'],
  76
)

export const carousel: PatternDrawing = told(
  ['horse', 'star', 'balloon', 'horse'],
  '#f6c9d6',
  '#a9c8e4'
)

export const london: PatternDrawing = told(['bus', 'crown', 'soldier', 'car'], '#f3e7cb', '#a9c8e4')

export const cakes: PatternDrawing = told(
  ['cupcake', 'cake', 'doughnut', 'cupcake'],
  '#f6c9d6',
  '#a8d8bf'
)

export const sweets: PatternDrawing = told(
  ['sweets', 'ice-cream', 'doughnut', 'sweets'],
  '#f6c9d6',
  '#f0c742'
)

export const pantry: PatternDrawing = told(
  ['teapot', 'apple', 'pudding', 'egg'],
  '#f3e7cb',
  '#a8d8bf'
)

export const teaTime: PatternDrawing = told(
  ['teapot', 'cupcake', 'teapot', 'rose'],
  '#a9c8e4',
  '#f6c9d6'
)

export const kingsChoice: PatternDrawing = told(
  ['crown', 'horse', 'crest', 'soldier'],
  '#c8303a',
  '#263a63'
)

export const cowboys: PatternDrawing = told(
  ['cowboy', 'horse', 'cactus', 'star'],
  '#cdb28a',
  '#a9c8e4'
)

export const enchantedForest: PatternDrawing = told(
  ['owl', 'toadstool', 'fairy', 'tree'],
  '#7a4b94',
  '#a8d8bf'
)

export const balloons: PatternDrawing = tossed(['#a9c8e4', '#f5efdf'], ['balloon', 'balloon'], 74)

export const beach: PatternDrawing = told(
  ['beach-hut', 'boat', 'starfish', 'ice-cream'],
  '#86d0d3',
  '#f3e7cb'
)

export const travel: PatternDrawing = told(
  ['aeroplane', 'caravan', 'boat', 'bicycle'],
  '#f3e7cb',
  '#a9c8e4'
)
