import type { Motif } from '../../vocabulary.ts'
import type { Pen } from '../pen.ts'
import type { MotifDrawing } from './motif.ts'
import * as birds from './birds.ts'
import * as songbirds from './songbirds.ts'
import * as poultry from './poultry.ts'
import * as pets from './pets.ts'
import * as garden from './garden.ts'
import * as insects from './insects.ts'
import * as wild from './wild.ts'
import * as hoofed from './hoofed.ts'
import * as sea from './sea.ts'
import * as people from './people.ts'
import * as festivePeople from './festive_people.ts'
import * as bravePeople from './brave_people.ts'
import * as figures from './figures.ts'
import * as flowers from './flowers.ts'
import * as greenery from './greenery.ts'
import * as food from './food.ts'
import * as fruit from './fruit.ts'
import * as sweetThings from './sweet_things.ts'
import * as emblems from './emblems.ts'
import * as things from './things.ts'
import * as places from './places.ts'
import * as household from './household.ts'
import * as vehicles from './vehicles.ts'
import * as christmas from './christmas.ts'

const FIGURES = {
  ...birds,
  ...songbirds,
  ...poultry,
  ...pets,
  ...garden,
  ...insects,
  ...wild,
  ...hoofed,
  ...sea,
  ...people,
  ...festivePeople,
  ...bravePeople,
  ...figures,
  ...flowers,
  ...greenery,
  ...food,
  ...fruit,
  ...sweetThings,
  ...emblems,
  ...things,
  ...places,
  ...household,
  ...vehicles,
  ...christmas,
  'leaf': greenery.leafMotif,
  'egg': food.eggMotif,
  'ice-cream': sweetThings.iceCream,
  'watering-can': household.wateringCan,
  'beach-hut': places.beachHut,
  'bird-cage': household.birdCage,
  'christmas-tree': christmas.christmasTree,
}

/** Everything there is a drawing of: every motif of the vocabulary, and what patterns need besides. */
export type Figure = Motif | keyof typeof FIGURES

const MOTIF_DRAWINGS: Record<Figure, MotifDrawing> = FIGURES

export function drawMotif(motif: Figure, pen: Pen): string {
  return MOTIF_DRAWINGS[motif](pen)
}
