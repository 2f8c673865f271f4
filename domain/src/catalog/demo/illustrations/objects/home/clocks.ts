import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect, ring } from '../../shapes.ts'

function dial(b: Brush, x: number, y: number, r: number): string {
  const ticks = Array.from(
    { length: 12 },
    (_, at) =>
      `<path d="M${x} ${y - r * 0.86}v${r * (at % 3 ? 0.09 : 0.16)}" transform="rotate(${at * 30} ${x} ${y})"/>`
  ).join('')
  return (
    b.part(oval(x, y, r), PAINT.cream, { form: 'flat' }) +
    `<g stroke="${PAINT.ink}" stroke-width="${r * 0.045}" stroke-linecap="round">${ticks}</g>` +
    b.stroke(`M${x} ${y}L${x - r * 0.34} ${y - r * 0.32}`, PAINT.ink, r * 0.08) +
    b.stroke(`M${x} ${y}L${x + r * 0.22} ${y - r * 0.64}`, PAINT.ink, r * 0.055) +
    b.flat(oval(x, y, r * 0.07), PAINT.berry)
  )
}

export const clock: Drawing = {
  box: [130, 130, 670, 670],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#c8434f', '#f3e7cb', '#5f8f9a', '#2b2b2e', '#a8d8bf'],
  draw: (b) => [
    b.body(oval(400, 400, 270), { form: 'soft', depth: 16, scale: 0.8 }),
    b.stroke(ring(400, 400, 214, 1), b.main.deep, 8),
    dial(b, 400, 400, 212),
    b.emblem(400, 490, 84),
    b.flat('M220 330A200 200 0 0 1 360 194C300 240 250 280 220 330z', '#ffffff', 0.4),
  ],
}

export const alarmClock: Drawing = {
  box: [190, 150, 610, 640],
  stance: 'stands',
  finish: 'gloss',
  colours: ['#c8303a', '#8fb3a0', '#f5efdf', '#e8833a', '#eb8fb0'],
  draw: (b) => [
    b.stroke('M300 580L250 634M500 580L550 634', b.main.deep, 28),
    b.part('M210 290C190 200 290 150 350 214z', b.main.light, { form: 'round' }),
    b.part('M590 290C610 200 510 150 450 214z', b.main.light, { form: 'round' }),
    b.stroke('M400 170V220M372 160H428', PAINT.steel, 12),
    b.body(oval(400, 420, 200), { form: 'soft', depth: 18 }),
    b.stroke(oval(400, 420, 162), b.main.deep, 8),
    dial(b, 400, 420, 160),
    b.emblem(400, 490, 66),
    b.flat('M262 370A150 150 0 0 1 370 262C320 300 284 330 262 370z', '#ffffff', 0.4),
  ],
}

export const radio: Drawing = {
  box: [120, 200, 680, 640],
  stance: 'stands',
  finish: 'gloss',
  colours: ['#c8434f', '#86b8ad', '#f3e7cb'],
  draw: (b) => [
    b.stroke('M560 290L640 210', PAINT.steel, 9),
    b.stroke('M230 300C230 230 570 230 570 300', b.main.deep, 22),
    b.body(rect(130, 290, 540, 330, 56), { form: 'soft', depth: 22 }),
    b.part(oval(290, 456, 116), PAINT.cream, { form: 'flat' }),
    ...[-60, -30, 0, 30, 60].map((y) =>
      b.stroke(
        `M${290 - Math.round(Math.sqrt(9000 - y * y))} ${456 + y}H${290 + Math.round(Math.sqrt(9000 - y * y))}`,
        b.main.deep,
        9
      )
    ),
    b.part(rect(440, 350, 190, 80, 14), PAINT.cream, { form: 'flat' }),
    b.stroke('M460 400H610M480 380V400M510 370V400M540 380V400M570 370V400', PAINT.ink, 5),
    b.stroke('M526 364V416', PAINT.berry, 6),
    b.part(oval(486, 512, 40), b.second.base, { form: 'round' }) +
      b.part(oval(590, 512, 40), b.second.base, { form: 'round' }),
    b.part(rect(190, 618, 50, 20, 6) + rect(560, 618, 50, 20, 6), b.main.deep, { form: 'plain' }),
  ],
}
