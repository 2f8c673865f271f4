import { toy } from './wheeled_toys.ts'
import { boardGame, jigsaw, playingCards } from './games.ts'
import { buildingBlocks, marbles, skittles } from './wooden_games.ts'
import { craftKit, drawingSlate, sewingKit } from './making.ts'
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
