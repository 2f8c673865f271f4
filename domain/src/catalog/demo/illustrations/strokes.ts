/**
 * Capitals and figures as single strokes on a grid 6 wide and 10 high, because a font cannot be counted on where the
 * picture is rendered. Drawn with round ends they look hand-painted.
 */
export const STROKES: Record<string, string> = {
  'A': 'M0 10L3 0L6 10M1.2 6.6H4.8',
  'B': 'M0 0V10H3.4C7 10 7 4.8 3.4 4.8H0H3C6.2 4.8 6.2 0 3 0H0',
  'C': 'M6 1.8C4.4-.8 0-.6 0 5S4.4 10.8 6 8.2',
  'D': 'M0 0V10H2.4C7.2 10 7.2 0 2.4 0H0',
  'E': 'M5.4 0H0V10H5.4M0 4.9H4.4',
  'F': 'M5.4 0H0V10M0 4.9H4.4',
  'G': 'M6 1.8C4.4-.8 0-.6 0 5S6 11.4 6 8V5.6H3.4',
  'H': 'M0 0V10M6 0V10M0 4.9H6',
  'I': 'M3 0V10',
  'J': 'M4.8 0V7.4C4.8 10.8.4 10.8 0 7.6',
  'K': 'M0 0V10M5.6 0L0 6M2 4L6 10',
  'L': 'M0 0V10H5.2',
  'M': 'M0 10V0L3 6L6 0V10',
  'N': 'M0 10V0L6 10V0',
  'O': 'M3 0C-1 0-1 10 3 10S7 0 3 0',
  'P': 'M0 10V0H3.2C7 0 7 5.6 3.2 5.6H0',
  'Q': 'M3 0C-1 0-1 10 3 10S7 0 3 0M3.8 7.4L6.4 10.4',
  'R': 'M0 10V0H3.2C7 0 7 5.4 3.2 5.4H0M3 5.4L6 10',
  'S': 'M5.6 1.6C4.4-.6.4-.6.4 2.4S5.8 4.8 5.8 7.6S1.4 10.6 0 8.2',
  'T': 'M0 0H6M3 0V10',
  'U': 'M0 0V6.6C0 11.2 6 11.2 6 6.6V0',
  'V': 'M0 0L3 10L6 0',
  'W': 'M-.6 0L1.2 10L3 3.4L4.8 10L6.6 0',
  'X': 'M0 0L6 10M6 0L0 10',
  'Y': 'M0 0L3 5L6 0M3 5V10',
  'Z': 'M0 0H6L0 10H6',
  '0': 'M3 0C-1 0-1 10 3 10S7 0 3 0',
  '1': 'M1 2L3.4 0V10',
  '2': 'M.2 2.6C.4-.8 5.8-.8 5.8 2.8C5.8 5.4 2 7 0 10H6',
  '3': 'M.4 1.4C2-.8 5.6-.2 5.6 2.4S3.6 4.7 2.2 4.7C4 4.7 6 5.4 6 7.4C6 10.4 1.4 11 0 8.4',
  '4': 'M4.6 10V0L0 6.8H6',
  '5': 'M5.4 0H1L.6 4.4C3 3 6 4 6 6.8C6 10.6 1.4 10.8 0 8.6',
  '6': 'M5.2 .8C2-.8 0 3 0 6.6C0 11 6 11 6 6.8C6 3.2 1 3.4 .2 6.4',
  '7': 'M0 0H6L2.2 10',
  '8': 'M3 4.7C-.4 4.7-.2 0 3 0S6.4 4.7 3 4.7C-1 4.7-1 10 3 10S7 4.7 3 4.7',
  '9': 'M.8 9.2C4 10.8 6 7 6 3.4C6-1 0-1 0 3.2C0 6.8 5 6.6 5.8 3.6',
  '&': 'M6 10L1.6 3C.4 .8 4.4-1 4.4 2S0 5 0 7.6S4.8 10.8 6 6',
  '!': 'M3 0V6.6M3 9.8V10',
  '+': 'M.6 5H5.4M3 2.6V7.4',
  "'": 'M3 0V2.4',
  '?': 'M.4 2C1-.8 5.6-.6 5.6 2.4C5.6 4.8 3 4.6 3 7M3 9.8V10',
}

export const ADVANCE = 9

/** Whether every character of `text` can be drawn. */
export function canLetter(text: string): boolean {
  return [...text.toUpperCase()].every((character) => character === ' ' || character in STROKES)
}

/** The breadth of `text` set `height` high. */
export function letterBreadth(text: string, height: number): number {
  return ((text.length * ADVANCE - 3) * height) / 10
}

/** The stroke of one character, or of a heart where there is none. */
export function strokeOf(character: string): string {
  return STROKES[character.toUpperCase()] ?? 'M3 10C-4 4 1-2 3 2C5-2 10 4 3 10'
}
