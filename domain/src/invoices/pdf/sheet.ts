import PDFDocument from 'pdfkit'
import { COLOURS, LINE, PAGE, type Style } from './look.ts'
import { typefaceFor, type Typeface } from './typefaces.ts'

export type Element = PDFKit.PDFStructureElement

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: 'left' | 'right'
}

interface About {
  readonly title: string
  readonly createdAt: Date
  /** Drawn at the top of every page but the first; it leaves `y` where the content goes on. */
  readonly onNextPage: (sheet: Sheet) => void
}

/**
 * The pages of a document, from the top down. It archives well (PDF/A-2a): fonts embedded, colours defined, and tagged,
 * so that a screen reader follows it. Nothing random and no clock goes in: the same strokes give the same bytes.
 */
export class Sheet {
  /** Where the next thing goes, in points from the top. */
  y: number = PAGE.top
  readonly root: Element
  readonly #doc: PDFKit.PDFDocument
  readonly #onNextPage: (sheet: Sheet) => void

  constructor({ title, createdAt, onNextPage }: About) {
    this.#onNextPage = onNextPage
    this.#doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      bufferPages: true,
      font: '',
      lang: 'en-GB',
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      info: { Title: title, Creator: 'Holdfast', CreationDate: createdAt },
    })
    this.root = this.#doc.struct('Document')
    this.#doc.addStructure(this.root)
  }

  /** An element of the structure that others go into: a table, a row. */
  element(type: string, parent: Element): Element {
    const element = this.#doc.struct(type)
    parent.add(element)
    return element
  }

  /** Writes a text as an element of its own. */
  write(text: string, box: Box, style: Style, tag: { parent: Element; type: string }): void {
    this.#draw(text, box, style, { structParent: tag.parent, structType: tag.type })
  }

  /** Writes what is no part of the content: page numbers, what is repeated. */
  decorate(text: string, box: Box, style: Style): void {
    this.#asArtifact('Pagination', () => this.#draw(text, box, style))
  }

  /** The height that a text takes. */
  heightOf(text: string, width: number, style: Style): number {
    const face = this.#use(text, style)
    return this.#doc.heightOfString(text, { width, ...setting(face, style) })
  }

  /** The width that a text takes on one line. */
  widthOf(text: string, style: Style): number {
    const face = this.#use(text, style)
    return this.#doc.widthOfString(text, setting(face, style))
  }

  rule(y: number, { x, width }: Pick<Box, 'x' | 'width'>, weight = 0.75): void {
    this.#asArtifact('Layout', () => {
      this.#doc.lineWidth(weight).strokeColor(COLOURS.rule)
      this.#doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke()
    })
  }

  tint({ x, y, width }: Box, height: number): void {
    this.#asArtifact('Layout', () => {
      this.#doc.roundedRect(x, y, width, height, 5).fill(COLOURS.tint)
    })
  }

  /** Goes on on a new page unless so much height is left on this one. @returns whether it does */
  ensure(height: number): boolean {
    if (this.y + height <= PAGE.bottom) return false
    this.#doc.addPage()
    this.y = PAGE.top
    this.#onNextPage(this)
    return true
  }

  /** Draws the foot of every page, and ends. */
  async end(foot: (page: number, pages: number) => void): Promise<Buffer> {
    const { count } = this.#doc.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      this.#doc.switchToPage(page)
      foot(page + 1, count)
    }
    this.#doc.end()
    return Buffer.concat(await this.#doc.toArray())
  }

  #draw(text: string, { x, y, width, align }: Box, style: Style, tags = {}): void {
    const face = this.#use(text, style)
    const top = y + (LINE.ascent - face.ascent) * style.size
    this.#doc
      .fillColor(style.colour)
      .text(text, x, top, { width, align, ...setting(face, style), ...tags })
  }

  #use(text: string, { role, size }: Style): Typeface {
    const face = typefaceFor(role, text)
    this.#doc.registerFont(face.name, face.file).font(face.name).fontSize(size)
    return face
  }

  #asArtifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#doc.markContent('Artifact', { type })
    draw()
    this.#doc.endMarkedContent()
  }
}

/** The OpenType feature by which all figures are of one width. */
const TABULAR = 'tnum'

function setting({ height }: Typeface, { size, tabular }: Style): PDFKit.Mixins.TextOptions {
  return { lineGap: (LINE.height - height) * size, ...(tabular && { features: [TABULAR] }) }
}
