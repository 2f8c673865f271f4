import { API_BOARD } from './api.ts'
import type { Board } from './board.ts'
import { CHECKOUT } from './checkout.ts'
import { PROMISES } from './promises.ts'
import { ROLLOUT } from './rollout.ts'
import { POSTGRES, REDIS } from './stores.ts'
import { WAR_ROOM } from './war_room.ts'
import { WORKER } from './worker.ts'

export { draw } from './draw.ts'

export const BOARDS: readonly Board[] = [
  PROMISES,
  API_BOARD,
  CHECKOUT,
  WORKER,
  POSTGRES,
  REDIS,
  ROLLOUT,
  WAR_ROOM,
]
