import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { petals } from '../../outlines.ts'

export const raincoat: Drawing = {
  box: [150, 110, 650, 690],
  stance: 'hangs',
  finish: 'gloss',
  tiled: true,
  colours: ['#f0c742', '#c8434f', '#86d0d3'],
  draw: (b) => [
    b.stroke('M400 120V90C400 60 450 66 440 100', PAINT.steel, 9),
    b.body(
      'M290 230L150 440L216 500L280 430V660C360 690 440 690 520 660V430L584 500L650 440L510 230z',
      { form: 'soft', depth: 20 }
    ),
    b.body('M300 250C280 150 340 110 400 110S520 150 500 250C460 300 340 300 300 250z', {
      form: 'soft',
      depth: 14,
    }),
    b.flat(
      'M340 236C330 170 360 150 400 150S470 170 460 236C430 264 370 264 340 236z',
      b.main.deep
    ),
    b.stroke('M400 280V676', b.main.deep, 5, { opacity: 0.6 }),
    ...[330, 420, 510].map((y) => b.part(oval(420, y, 15), b.second.base, { form: 'round' })),
    b.part(
      'M296 540H370V590Q370 604 356 604H310Q296 604 296 590zM430 540H504V590Q504 604 490 604H444Q430 604 430 590z',
      b.main.shade,
      { depth: 5 }
    ),
  ],
}

export const hat: Drawing = {
  box: [140, 230, 660, 600],
  stance: 'lies',
  finish: 'knit',
  draw: (b) => [
    b.part(petals(400, 228, 70, 12, 0.86), b.second.base, { form: 'round', finish: 'felt' }),
    b.body('M210 500C200 320 280 250 400 250S600 320 590 500z', { form: 'round', depth: 24 }),
    b.emblem(400, 390, 150),
    b.part(rect(180, 470, 440, 116, 44), b.second.base, { form: 'cylinder', finish: 'knit' }),
    ...Array.from({ length: 12 }, (_, at) =>
      b.stroke(`M${216 + at * 33} 484V572`, b.second.deep, 5, { opacity: 0.3 })
    ),
  ],
}

export const scarf: Drawing = {
  box: [200, 140, 600, 690],
  stance: 'hangs',
  finish: 'knit',
  tiled: true,
  draw: (b) => [
    ...Array.from({ length: 8 }, (_, at) => b.stroke(`M${448 + at * 18} 610v60`, b.second.base, 8)),
    b.body('M400 330C460 330 560 330 580 400L590 620H440L430 420z', { form: 'cylinder' }),
    ...Array.from({ length: 8 }, (_, at) => b.stroke(`M${252 + at * 18} 640v50`, b.second.base, 8)),
    b.body('M390 320C350 400 380 500 394 650H240C230 540 220 420 300 330z', { form: 'cylinder' }),
    b.body(
      'M210 260C220 150 580 150 590 260C590 370 480 400 400 400S210 370 210 260z' +
        'M300 240a100 44 0 1 0 200 0a100 44 0 1 0 -200 0z',
      { form: 'round', depth: 18 }
    ),
    b.stroke('M226 310C300 360 500 360 574 310', b.main.deep, 7, { opacity: 0.35 }),
    b.emblem(316, 540, 110),
  ],
}

export const slippers: Drawing = {
  box: [150, 150, 650, 660],
  stance: 'lies',
  finish: 'felt',
  several: true,
  draw: (b) => {
    const slipper =
      b.part(
        'M270 400C250 260 280 170 350 170S450 260 436 400C430 470 440 520 436 570C430 640 290 640 280 570C276 520 278 470 270 400z',
        b.main.deep,
        { form: 'soft', depth: 8 }
      ) +
      b.flat(
        'M296 420C290 500 300 540 304 580C316 616 400 616 412 580C416 540 414 500 414 420z',
        '#f1e4cc'
      ) +
      b.body('M262 400C240 250 280 160 350 160S462 250 446 400C440 440 270 440 262 400z', {
        form: 'round',
        depth: 16,
        scale: 0.7,
      }) +
      b.stroke('M264 404C280 440 430 440 446 404', b.second.base, 17) +
      (b.emblem(354, 300, 110) ||
        (b.decorated ? '' : b.part(petals(354, 300, 44, 6, 0.7), b.second.base, { form: 'round' })))
    return [
      `<g transform="translate(-70 20) rotate(-8 350 400)">${slipper}</g>`,
      `<g transform="translate(160 10) rotate(8 350 400)">${slipper}</g>`,
    ]
  },
}

export const sunglasses: Drawing = {
  box: [110, 290, 690, 560],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    b.stroke('M150 330C130 300 200 290 260 310M650 330C670 300 600 290 540 310', b.main.deep, 17),
    b.part(
      'M150 340H360C370 460 330 540 250 540S130 460 150 340zM440 340H650C670 460 630 540 550 540S430 460 440 340z',
      '#56606b',
      { form: 'flat', opacity: 0.9 }
    ),
    b.flat(
      'M190 360L260 360L200 470C180 440 180 390 190 360zM480 360H550L490 470C470 440 470 390 480 360z',
      '#ffffff',
      0.3
    ),
    b.body(
      'M110 310C200 290 300 300 370 330Q400 344 430 330C500 300 600 290 690 310L680 350C680 470 640 564 550 564S420 490 422 390Q400 370 378 390C380 490 340 564 250 564S120 470 120 350zM160 346C156 460 190 532 250 532S346 470 346 350C290 336 220 336 160 346zM454 350C454 470 490 532 550 532S644 460 640 346C580 336 510 336 454 350z',
      { form: 'soft', depth: 7, scale: 0.5 }
    ),
  ],
}
