import type { Drawing } from '../../drawing.ts'
import { oval, rect } from '../../shapes.ts'

export const hotWaterBottle: Drawing = {
  box: [230, 120, 570, 680],
  stance: 'lies',
  finish: 'knit',
  colours: ['#c9766a', '#b9c4cc', '#f3e7cb', '#8a6a58'],
  draw: (b) => [
    b.part('M352 132H448L440 220H360z', '#8a5f52', { form: 'cylinder' }),
    b.part(rect(362, 112, 76, 40, 12), '#6d4a40', { form: 'cylinder' }),
    b.body(
      'M348 196H452C452 250 470 262 510 274C552 288 566 320 566 370V590C566 650 540 676 480 676H320C260 676 234 650 234 590V370C234 320 248 288 290 274C330 262 348 250 348 196z',
      { form: 'soft', area: [234, 270, 332, 406], depth: 24 }
    ),
    b.part(rect(336, 196, 128, 54, 20), b.second.base, { form: 'cylinder', finish: 'knit' }),
    b.emblem(400, 480, 220) || (b.decorated ? '' : b.mark('heart', 400, 480, 150, b.main.base)),
  ],
}

export const handWarmer: Drawing = {
  box: [190, 200, 610, 620],
  stance: 'lies',
  finish: 'felt',
  tiled: true,
  draw: (b) => [
    b.body(
      b.motif || b.lettering
        ? oval(400, 410, 206)
        : 'M400 600C340 540 196 460 196 330C196 250 250 206 310 206C352 206 384 226 400 262C416 226 448 206 490 206C550 206 604 250 604 330C604 460 460 540 400 600z',
      { form: 'round', depth: 20 }
    ),
    b.stitches(
      b.motif || b.lettering
        ? oval(400, 410, 184)
        : 'M400 566C350 516 222 444 222 332C222 268 264 232 312 232C354 232 386 258 400 300C414 258 446 232 488 232C536 232 578 268 578 332C578 444 450 516 400 566z',
      b.second.base
    ),
    b.emblem(400, 410, 200),
  ],
}
