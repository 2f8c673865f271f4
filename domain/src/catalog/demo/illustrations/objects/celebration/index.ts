import { hangingDecoration } from './hanging_decorations.ts'
import { hangingHeart } from './hearts.ts'
import { adventCalendar, christmasTree, crackers, stocking } from './festive.ts'
import { badge, straws } from './party.ts'
import { angel, bauble, egg, hangingStar } from './hung.ts'
import { balloons, paperDecoration } from './paper.ts'
import { bunting, garland } from './strung.ts'
import { wreath } from './wreath.ts'

export const celebration = {
  bunting,
  garland,
  wreath,
  'hanging-heart': hangingHeart,
  'hanging-star': hangingStar,
  'hanging-decoration': hangingDecoration,
  bauble,
  'christmas-tree': christmasTree,
  stocking,
  'advent-calendar': adventCalendar,
  crackers,
  egg,
  angel,
  'paper-decoration': paperDecoration,
  balloons,
  straws,
  badge,
} as const
