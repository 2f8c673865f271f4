import type { NounRow } from './noun.ts'

/** Words that name a thing only where nothing else in the name does: 'Antique Gold Laurel Heart'. */
export const FIGURES: readonly NounRow[] = [
  ['hanging-heart', 'hanging-decorations', ['heart']],
  ['hanging-star', 'hanging-decorations', ['star']],
  ['angel', 'christmas-decorations', ['angel', 'cherub']],
  ['angel', 'ornaments', ['fairy', 'fairy pole support']],
  ['egg', 'easter-decorations', ['egg', 'paper egg']],
  [
    'hanging-decoration',
    'hanging-decorations',
    [
      'butterfly',
      'bird',
      'bunny',
      'rabbit',
      'chick',
      'hen',
      'chicken',
      'tree',
      'snowflake',
      'bell',
      'dove',
      'flower',
      'reindeer',
      'owl',
      'apple',
      'daisy',
      'poodle',
    ],
  ],
]
