import { hangingDecoration } from './hanging_decorations.ts'
import { hangingHeart } from './hearts.ts'
import { adventCalendar, badge, christmasTree, crackers, stocking, straws } from './festive.ts'
import { angel, bauble, egg, hangingStar } from './hung.ts'
import { balloons, bunting, garland, paperDecoration, wreath } from './strung.ts'

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
