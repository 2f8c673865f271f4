import type { ObjectFamily } from '../../vocabulary.ts'
import type { Drawing } from '../drawing.ts'
import { table } from './table/index.ts'

const DRAWN: Partial<Record<ObjectFamily, Drawing>> = { ...table }

export const drawingOf = (family: ObjectFamily): Drawing => DRAWN[family] ?? table.bowl
export const drawnFamilies = Object.keys(DRAWN)
