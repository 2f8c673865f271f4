import type { Pen } from '../pen.ts'

/** Draws one figure in a square from −50 to 50, upright, its feet or its lowest point near 48. */
export type MotifDrawing = (pen: Pen) => string
