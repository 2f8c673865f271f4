import { toy } from './wheeled_toys.ts'
import {
  boardGame,
  buildingBlocks,
  craftKit,
  drawingSlate,
  jigsaw,
  marbles,
  playingCards,
  sewingKit,
  skittles,
} from './games.ts'
import { doll, softToy, spinningTop, teddy } from './toys.ts'

export const play = {
  'soft-toy': softToy,
  teddy,
  doll,
  toy,
  'spinning-top': spinningTop,
  skittles,
  marbles,
  'building-blocks': buildingBlocks,
  jigsaw,
  'playing-cards': playingCards,
  'board-game': boardGame,
  'drawing-slate': drawingSlate,
  'craft-kit': craftKit,
  'sewing-kit': sewingKit,
} as const
