import type { Drawing } from '../../drawing.ts'
import { line, oval, rect, turned } from '../../shapes.ts'

export const throwBlanket: Drawing = {
  box: [140, 290, 660, 640],
  stance: 'stands',
  finish: 'knit',
  tiled: true,
  draw: (b) => [
    b.body(
      'M160 520C150 490 170 470 200 470H600C640 470 656 500 650 540C644 610 620 630 590 630H210C170 630 150 590 160 520z',
      { form: 'soft', depth: 18 }
    ),
    b.body(
      'M176 420C166 386 186 366 216 366H590C630 366 644 396 638 430C634 470 616 486 590 486H216C188 486 180 450 176 420z',
      { form: 'soft', depth: 16 }
    ),
    b.body(
      'M196 330C190 306 206 292 232 292H570C606 292 618 316 612 344C608 372 594 384 570 384H232C208 384 200 356 196 330z',
      { form: 'soft', depth: 14 }
    ),
    b.stroke(
      'M610 320C560 330 556 360 600 372M636 410C580 420 574 460 620 476M650 520C590 540 586 590 626 614',
      b.main.deep,
      6,
      { opacity: 0.5 }
    ),
    ...Array.from({ length: 12 }, (_, at) =>
      b.stroke(`M${226 + at * 32} 628v${20 + (at % 2) * 5}`, b.main.shade, 6)
    ),
  ],
}

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

export const doormat: Drawing = {
  box: [80, 190, 720, 610],
  stance: 'lies',
  finish: 'felt',
  colours: ['#b98a5e', '#8a6a4a', '#c9a877'],
  draw: (b) => [
    b.body(rect(80, 190, 640, 420, 22), {
      form: 'soft',
      depth: 7,
      scale: 0.95,
      area: [80, 190, 640, 420],
    }),
    b.stroke(rect(112, 222, 576, 356, 8), b.second.base, 9),
    b.emblem(400, 400, 260) || (b.decorated ? '' : b.words('WELCOME', 400, 400, 96, 480)),
  ],
}

export const curtain: Drawing = {
  several: true,
  box: [120, 110, 680, 680],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  draw: (b) => {
    const drape =
      'M150 150H400C398 300 370 430 250 480C236 560 240 620 232 676C200 690 170 680 150 672z'
    const fold = (x: number) =>
      b.stroke(
        `M${x} 156C${x - 4} 330 ${x - 40} 430 ${190 + (x - 200) * 0.3} 480M${190 + (x - 200) * 0.3} 500V670`,
        b.main.deep,
        11,
        { opacity: 0.25 }
      )
    const half =
      b.body(drape, { form: 'cylinder' }) +
      fold(220) +
      fold(290) +
      fold(350) +
      b.part('M140 462C190 480 230 480 262 466L256 500C220 512 180 510 142 496z', b.second.base, {
        depth: 6,
      })
    return [
      b.flat(rect(160, 150, 480, 520), '#eaf2f3', 0.9) +
        b.stroke(line([400, 150], [400, 670]) + line([160, 400], [640, 400]), '#ffffff', 14),
      half,
      `<g transform="translate(800) scale(-1 1)">${half}</g>`,
      b.rod('M110 136H690', { ...b.third, base: '#c49a6c', shade: '#a87d50' }, 22),
      b.part(oval(108, 136, 22) + oval(692, 136, 22), '#b98a5e', { form: 'round' }),
    ]
  },
}

export const doorstop: Drawing = {
  box: [220, 180, 580, 640],
  stance: 'stands',
  finish: 'fabric',
  tiled: true,
  draw: (b) =>
    b.motif
      ? [
          b.figure(b.motif, 400, 416, 440),
          b.part(
            turned(
              400,
              [
                [120, 600],
                [140, 632],
              ],
              { top: 14, base: 14 }
            ),
            b.second.base,
            { form: 'cylinder', finish: 'fabric' }
          ),
        ]
      : [
          b.stroke('M350 240C350 170 450 170 450 240', b.second.base, 26),
          b.body(
            'M400 226C430 226 470 250 480 290L576 590C586 622 560 634 530 634H270C240 634 214 622 224 590L320 290C330 250 370 226 400 226z',
            { form: 'soft', depth: 24 }
          ),
          b.stitches('M396 240C380 360 300 560 250 622', b.second.base),
          b.emblem(400, 460, 160),
        ],
}
