import type { Drawing } from '../../drawing.ts'
import { line, oval, rect } from '../../shapes.ts'

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
