/**
 * Real goods that the demo shop does not offer, by code, each with why: weapons, smoking and drugs, jokes for adults, and
 * what mocks people or makes an ornament of what they hold holy.
 */
export const UNSUITABLE: Readonly<Record<string, string>> = {
  '16010': 'weapon: a folding knife',
  '17038': 'religion: an image of the Buddha to burn incense in',
  '17174': 'mockery: key chains of a people',
  '21520': 'joke for adults: a card about drink and women',
  '21579': 'joke for adults: a bag named for a child who is abused',
  '21591': 'smoking: matches in a cigar box',
  '21592': 'smoking: matches in a cigar box',
  '21594': 'joke for adults: a stress ball',
  '21955': 'weapon: a doormat with guns',
  '22992': 'weapon: a ruler named for a revolver',
  '23357': 'joke for adults: a hot water bottle',
  '35443': 'smoking and mockery: an ashtray',
  '44228': 'drugs: a curtain of cannabis leaves',
  '79062D': 'smoking: an ashtray',
  '82599': 'joke for adults: a sign',
  '84429A': 'religion: the head of the Buddha as an ornament',
  '84597B': 'smoking: an ashtray',
  '84597C': 'smoking: an ashtray',
}

export function isUnsuitable(code: string): boolean {
  return Object.hasOwn(UNSUITABLE, code)
}
