import { flag, hammock, parasol, windChime, windmill } from './outdoors.ts'
import { bucket, gardenMarker, plantPot, wateringCan } from './plants.ts'
import { birdhouse, gardenTool, gloves, tapeMeasure, thermometer, tool } from './tools.ts'

export const garden = {
  'plant-pot': plantPot,
  'watering-can': wateringCan,
  bucket,
  'garden-tool': gardenTool,
  'garden-marker': gardenMarker,
  gloves,
  birdhouse,
  thermometer,
  'wind-chime': windChime,
  windmill,
  parasol,
  hammock,
  flag,
  'tape-measure': tapeMeasure,
  tool,
} as const
