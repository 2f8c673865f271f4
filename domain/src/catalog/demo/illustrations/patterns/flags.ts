import { PAINT } from '../palette.ts'
import { star } from '../outlines.ts'
import { fill, trace } from './pattern.ts'
import type { PatternDrawing } from './pattern.ts'

export const unionFlag: PatternDrawing = {
  size: [340, 230],
  whole: true,
  grounds: ['#263a63'],
  draw: (ink) => {
    const white = '#fbf6ec'
    const red = '#c0323c'
    const cross = (colour: string, diagonal: number, upright: number) =>
      trace('M0 0L340 230M340 0L0 230', colour, diagonal) +
      trace('M170 0V230M0 115H340', colour, upright)
    return (
      fill('M0 0H340V230H0z', ink.paint('#2d4a80') === '#2d4a80' ? '#2d4a80' : ink.ground) +
      cross(white, 44, 76).replaceAll('round', 'butt') +
      cross(red, 16, 44).replaceAll('"round"', '"butt"')
    )
  },
}

export const empire: PatternDrawing = {
  size: [150, 150],
  grounds: ['#f3e7cb', '#c8303a'],
  draw: (ink) =>
    fill('M0 0H36V150H0z', ink.paint('#2d4a80'), 0.9) +
    fill('M75 0H111V150H75z', ink.paint('#c0323c'), 0.9) +
    ink.stamp('crown', 56, 40, 34, 0, ink.paint(PAINT.gold)) +
    ink.stamp('crown', 131, 112, 34, 0, ink.paint(PAINT.gold)) +
    fill(star(18, 112, 13), PAINT.cream) +
    fill(star(93, 40, 13), PAINT.cream),
}
