/** What a surface is decorated with. `retrospot` is large white spots on a ground, `polkadot` small ones. */
export const PATTERNS = [
  // geometric
  ...([
    'retrospot',
    'polkadot',
    'stripes',
    'check',
    'gingham',
    'circles',
    'lattice',
    'tiles',
  ] as const),
  ...(['hearts', 'stars', 'mosaic', 'patchwork', 'abstract'] as const),
  // from nature
  ...([
    'floral',
    'rose',
    'daisy',
    'cherry-blossom',
    'poppies',
    'leaves',
    'apples',
    'pears',
  ] as const),
  ...([
    'strawberry',
    'cherries',
    'fruit',
    'toadstools',
    'woodland',
    'butterflies',
    'birds',
  ] as const),
  ...([
    'lovebirds',
    'dinosaurs',
    'shells',
    'tropical',
    'palms',
    'cats',
    'dogs',
    'owls',
    'beetles',
  ] as const),
  // decorative styles
  ...([
    'paisley',
    'baroque',
    'lace',
    'folk-art',
    'regency',
    'morris',
    'filigree',
    'camouflage',
  ] as const),
  ...(['union-flag', 'scandinavian', 'empire', 'decoupage', 'alphabet', 'typography'] as const),
  // figures and stories
  ...([
    'skulls',
    'spaceboy',
    'dolly-girl',
    'circus',
    'suki',
    'babushka',
    'carousel',
    'london',
  ] as const),
  ...(['cakes', 'sweets', 'pantry', 'tea-time', 'sketchbook', 'kings-choice', 'cowboys'] as const),
  ...([
    'jazz-hearts',
    'vintage-christmas',
    'fifties-christmas',
    'pop-art',
    'enchanted-forest',
  ] as const),
  ...(['balloons', 'beach', 'travel', 'keep-calm'] as const),
] as const

export type Pattern = (typeof PATTERNS)[number]
