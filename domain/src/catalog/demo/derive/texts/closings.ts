import { DEPARTMENTS, type CategorySlug } from '../categories/tree.ts'
import { pick } from '../hash.ts'
import type { Subject } from './subject.ts'

type DepartmentSlug = (typeof DEPARTMENTS)[number]['slug']

/** A last word for goods of which little is known; true of everything in the department. */
const CLOSINGS: Readonly<Record<DepartmentSlug, readonly [string, ...string[]]>> = {
  'kitchen': ['Useful, and nice to look at.', 'A kitchen can be a cheerful place.'],
  'tableware': [
    'It makes the everyday a little better.',
    'For every day, and for guests.',
    'It brightens up a dresser, too.',
  ],
  'candles-and-lighting': [
    'For evenings that need nothing else.',
    'A little light changes a room.',
    'For winter evenings, and summer ones.',
    'It need not be a special day.',
  ],
  'home-decor': [
    'A small thing that makes a room yours.',
    'Houses become homes by such things.',
    'It likes to be looked at.',
  ],
  'furniture-and-furnishings': [
    'A place for everything.',
    'For a house one likes coming home to.',
    'Good sense, and good looks.',
  ],
  'bath-and-beauty': ['A small treat.', 'Mornings go better with it.'],
  'bags-and-travel': ['Ready when you are.', 'For here, there and everywhere.'],
  'jewellery': [
    'A present that is easily sent.',
    'Just because.',
    'For a friend, or for the mirror.',
    'It goes with more than one would think.',
  ],
  'cards-and-stationery': ['Good to have in the drawer.', 'Paper still says it best.'],
  'toys-and-crafts': ['For long afternoons.', 'Grown-ups may join in.'],
  'garden': ['For everyone who likes being outdoors.', 'Here’s to fine weather.'],
  'party': ['The cake is up to you.', 'Any excuse will do.'],
  'christmas-and-easter': ['The days come round fast.'],
  'gifts': ['For someone who has everything.', 'It will start a conversation.'],
}

const DEPARTMENT_OF = new Map<CategorySlug, DepartmentSlug>(
  DEPARTMENTS.flatMap(({ slug, children }) =>
    children.map(([child]): [CategorySlug, DepartmentSlug] => [child, slug])
  )
)

/** The last word where there is nothing else to say: what others took with it, or a kind one. */
export function closing({ code, category, companion }: Subject): string {
  if (companion !== null) {
    const ways = [
      `Often bought with our ${companion}.`,
      `Customers who take it often take the ${companion} as well.`,
      `Have a look at the ${companion}, too.`,
    ] as const
    return pick(ways, `companion:${code}`)
  }
  return pick(CLOSINGS[DEPARTMENT_OF.get(category) ?? 'gifts'], `closing:${code}`)
}
