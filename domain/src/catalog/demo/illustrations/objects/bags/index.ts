import { handbag, washBag } from './handbags.ts'
import { jumboBag, lunchBag, shopper, toteBag } from './carried.ts'
import { travelBag } from './travel_bags.ts'
import { fan, luggageTag, purse, umbrella, wallet } from './small.ts'
import { hat, raincoat, scarf, slippers, sunglasses } from './wear.ts'

export const bags = {
  'jumbo-bag': jumboBag,
  shopper,
  'tote-bag': toteBag,
  'lunch-bag': lunchBag,
  handbag,
  'travel-bag': travelBag,
  'wash-bag': washBag,
  purse,
  wallet,
  'luggage-tag': luggageTag,
  umbrella,
  raincoat,
  hat,
  scarf,
  slippers,
  sunglasses,
  fan,
} as const
