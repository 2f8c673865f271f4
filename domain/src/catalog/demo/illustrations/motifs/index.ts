import type { Motif } from '../../vocabulary.ts'
import type { Pen } from '../pen.ts'
import * as birds from './birds.ts'
import * as christmas from './christmas.ts'
import * as figures from './figures.ts'
import * as flowers from './flowers.ts'
import * as food from './food.ts'
import * as garden from './garden.ts'
import type { MotifDrawing } from './motif.ts'
import * as people from './people.ts'
import * as pets from './pets.ts'
import * as places from './places.ts'
import * as sea from './sea.ts'
import * as things from './shapes_things.ts'
import * as vehicles from './vehicles.ts'
import * as wild from './wild.ts'

const FIGURES = {
  ...birds,
  ...pets,
  ...garden,
  ...wild,
  ...sea,
  ...people,
  ...figures,
  ...flowers,
  ...food,
  ...things,
  ...places,
  ...vehicles,
  ...christmas,
  'leaf': flowers.leafMotif,
  'egg': food.eggMotif,
  'ice-cream': food.iceCream,
  'watering-can': places.wateringCan,
  'beach-hut': places.beachHut,
  'bird-cage': places.birdCage,
  'christmas-tree': christmas.christmasTree,
}

/** Everything there is a drawing of: every motif of the vocabulary, and what patterns need besides. */
export type Figure = Motif | keyof typeof FIGURES

const MOTIF_DRAWINGS: Record<Figure, MotifDrawing> = FIGURES

export function drawMotif(motif: Figure, pen: Pen): string {
  return MOTIF_DRAWINGS[motif](pen)
}
