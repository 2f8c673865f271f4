/** Wordings that no rule can put right, written anew (in capitals, as the till would, for the rules that follow). */
export const OVERRIDES: Readonly<Record<string, string>> = {
  '16010': 'FOLDING CAMPING SCISSORS WITH KNIFE',
}
