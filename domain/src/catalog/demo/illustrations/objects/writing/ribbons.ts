import type { Drawing } from '../../drawing.ts'
import { shaded } from '../../palette.ts'
import { oval, ring } from '../../shapes.ts'

export const ribbon: Drawing = {
  box: [150, 210, 660, 640],
  stance: 'stands',
  finish: 'fabric',
  draw: (b) => [
    b.part(oval(340, 590, 176, 36), '#e3cfae', { form: 'plain' }),
    b.body('M190 350V560A150 30 0 0 0 490 560V350z', { form: 'cylinder', scale: 0.5 }),
    b.part(oval(340, 350, 190, 42), '#ecd9b8', { form: 'flat' }),
    b.part(oval(340, 342, 190, 42), '#f3e4c9', { form: 'flat' }),
    b.flat(oval(340, 342, 44, 11), shaded('#d3b48c')),
    b.body(
      'M470 470C560 450 600 500 560 560C530 600 560 636 660 616L640 574C600 586 594 570 610 540C640 480 600 420 480 430z',
      { form: 'soft', depth: 10, scale: 0.5 }
    ),
  ],
}

export const tape: Drawing = {
  box: [170, 190, 640, 620],
  stance: 'lies',
  finish: 'paper',
  draw: (b) => [
    b.body('M380 560L640 580L632 636L608 622L596 640L574 622L560 634L360 618z', {
      form: 'flat',
      scale: 0.5,
    }),
    b.body(ring(380, 400, 214, 70), { form: 'soft', depth: 14, scale: 0.55 }),
    b.stroke(ring(380, 400, 190, 1), b.main.deep, 3, { opacity: 0.4 }),
    b.part(ring(380, 400, 146, 22), '#d9bb8a', { form: 'soft', depth: 5 }),
    b.emblem(380, 400, 120),
  ],
}
