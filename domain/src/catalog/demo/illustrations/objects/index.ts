import type { ObjectFamily } from '../../vocabulary.ts'
import type { Drawings } from '../drawing.ts'
import { bags } from './bags/index.ts'
import { bath } from './bath/index.ts'
import { celebration } from './celebration/index.ts'
import { garden } from './garden/index.ts'
import { home } from './home/index.ts'
import { jewellery } from './jewellery/index.ts'
import { kitchen } from './kitchen/index.ts'
import { light } from './light/index.ts'
import { play } from './play/index.ts'
import { table } from './table/index.ts'
import { writing } from './writing/index.ts'

/** Every object family has its drawing: the type says so. */
export const DRAWINGS: Record<ObjectFamily, Drawings> = {
  ...table,
  ...kitchen,
  ...light,
  ...home,
  ...bath,
  ...garden,
  ...celebration,
  ...writing,
  ...bags,
  ...jewellery,
  ...play,
}
