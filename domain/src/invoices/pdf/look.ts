import type { Role } from './typefaces.ts'

/** How a text looks. Sizes in points. */
export interface Style {
  readonly role: Role
  readonly size: number
  readonly colour: string
  /** Figures of one width each, so that sums stand under one another. It costs time: words do without. */
  readonly tabular?: true
}

/** Every face sets its lines like this, in parts of the size: a Greek name stands as high as a British one. */
export const LINE = { ascent: 0.95, height: 1.36 } as const

export const COLOURS = {
  ink: '#2a211c',
  muted: '#62554a',
  brand: '#2a4a3a',
  rule: '#dfd3bf',
  tint: '#f6f1e7',
} as const

const { ink, muted, brand } = COLOURS

export const STYLES = {
  brand: { role: 'display', size: 26, colour: brand },
  title: { role: 'display', size: 26, colour: ink },
  total: { role: 'display', size: 18, colour: ink, tabular: true },
  label: { role: 'text', size: 7.5, colour: muted },
  heading: { role: 'strong', size: 8, colour: muted },
  text: { role: 'text', size: 9, colour: ink },
  figures: { role: 'text', size: 9, colour: ink, tabular: true },
  strong: { role: 'strong', size: 9, colour: ink },
  small: { role: 'text', size: 7.5, colour: muted },
} as const satisfies Record<string, Style>

/** A4, in points. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 50,
  right: 545.28,
  top: 50,
  /** Nothing but the footer stands below. */
  bottom: 770,
  footer: 786,
} as const

export const CONTENT_WIDTH = PAGE.right - PAGE.left
