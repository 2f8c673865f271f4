import type { Motif, ProductAttributes } from '../../vocabulary.ts'
import type { Noun } from '../nouns/find_noun.ts'
import { OTHER, type CategorySlug } from './tree.ts'

/** Where Christmas goods of a kind are found. What is not named here goes to table and home. */
const CHRISTMAS: Readonly<Partial<Record<CategorySlug, CategorySlug>>> = {
  'hanging-decorations': 'christmas-decorations',
  'christmas-decorations': 'christmas-decorations',
  'ornaments': 'christmas-decorations',
  'easter-decorations': 'christmas-decorations',
  'garden-decorations': 'christmas-decorations',
  'bunting-and-garlands': 'christmas-trees-and-wreaths',
  'christmas-trees-and-wreaths': 'christmas-trees-and-wreaths',
  'candles': 'christmas-lights-and-candles',
  't-light-holders': 'christmas-lights-and-candles',
  'candle-holders': 'christmas-lights-and-candles',
  'lanterns': 'christmas-lights-and-candles',
  'fairy-lights': 'christmas-lights-and-candles',
  'greeting-cards': 'christmas-cards-and-wrap',
  'gift-wrap': 'christmas-cards-and-wrap',
  'gift-bags-and-boxes': 'christmas-cards-and-wrap',
  'ribbon-and-tape': 'christmas-cards-and-wrap',
  'stickers-and-stamps': 'christmas-cards-and-wrap',
}

const EASTER_DECORATIONS: ReadonlySet<CategorySlug> = new Set([
  'hanging-decorations',
  'easter-decorations',
  'garden-decorations',
  'bunting-and-garlands',
  'ornaments',
  'christmas-decorations',
  'christmas-trees-and-wreaths',
] as const)

/** A hanging chick is for Easter, whether or not its name says so. */
const SPRING: ReadonlySet<Motif> = new Set(['rabbit', 'chick', 'hen', 'egg'] as const)

/** Christmas and Easter goods have departments of their own; everything else goes by what it is. */
export function chooseCategory(noun: Noun | null, attributes: ProductAttributes): CategorySlug {
  if (!noun) return OTHER
  const { motif } = attributes
  if (attributes.occasion === 'christmas') {
    if (attributes.object === 'wreath') return 'christmas-trees-and-wreaths'
    return CHRISTMAS[noun.category] ?? 'christmas-table-and-home'
  }
  if (attributes.occasion === 'easter') {
    return EASTER_DECORATIONS.has(noun.category) ? 'easter-decorations' : 'easter-eggs-and-gifts'
  }
  if (noun.category === 'hanging-decorations' && motif !== null && SPRING.has(motif)) {
    return 'easter-decorations'
  }
  return noun.category
}
