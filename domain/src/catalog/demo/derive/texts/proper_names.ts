/** Words and phrases of names that keep their capitals in the middle of a sentence. */
const PHRASES = [
  'Union Jack',
  'Union Flag',
  'Charlie and Lola',
  'Dolly Girl',
  'Circus Parade',
  'Jazz Hearts',
  'I Love London',
  'Home Sweet Home',
  'Keep Calm and Come In',
  'Keep Calm',
  "King's Choice",
  'Marie Antoinette',
  'Monte Carlo',
  'St George',
  'St Tropez',
  "Cote d'Azur",
  'Ma Campagne',
  'Jardin de Provence',
  'Rose du Sud',
  'La Palmiera',
  'Willie Winkie',
  'Ollie Beak',
  'Buffalo Bill',
  'Treasure Island',
  'Coney Island',
  'Las Vegas',
  'Art Deco',
  'Salle de Bain',
  'Wake Up Cockerel',
  'Happy Birthday',
  'Happy Easter',
  'Merry Christmas',
  'Gin and Tonic Diet',
  'La Vie en Rose',
  'Les Enfants',
  'Le Grand',
  "Mum's Kitchen",
  "Mother's Kitchen",
  'Eau de Nil',
  'New England',
  'New Baroque',
  'Hello Sailor',
  'Go to the Fair',
  'Leap Frog',
  'Bake a Cake',
  'Tea and Sympathy',
  'Paris Fashion',
  'Paris Days',
  'Cup of Tea',
  'Peace on Earth',
  'Tree of Life',
  'First Class',
  'Queen of the Skies',
  'Queen of Skies',
  'Jet Set',
  'World Champion',
  'Life is Beautiful',
  'I Am So Poorly',
  'Hot Stuff',
  'Sex Bomb',
  'Dairy Maid',
  'Candy Spot',
  'Welcome to Our Home',
  'Best Wishes',
  'Thank You',
  'Save the Planet',
  'Full English Breakfast',
  "If You Can't Stand the Heat",
  'I Can Only Please One Person',
  'Drink Me',
  'Love and Hate',
  'Two Sisters',
  'Overcrowded Pool',
  'Sticky Gordon',
  'Bad Hair Day',
  'Booze and Women',
  'Bank Account',
  "Dr Jam's Arouzer",
  'Potting Shed',
  'Mr Robot',
  'The King',
  'Mrs Robot',
  'Union Stripe',
  'Respectable House',
  'Neighbourhood Witch',
  'Mum and Dad',
] as const

const WORDS = new Set(
  (
    'Christmas Easter Valentine Halloween London Paris Parisienne French English Danish Moroccan Mexican Chinese ' +
    'Russian Scandinavian Scandi Swiss Dutch Colombian Colombia Victorian Edwardian Georgian Regency Charlie Lola ' +
    'Suki Spaceboy Tokyo Elvis Hawaiian Kashmiri Kashmir Morris Murano Bertie Boudicca Riviera Tahiti Provencal ' +
    "Acapulco Purdey Poppy's Camembert Santa Noel Mao Rex Dotcomgiftshop Dotcomgiftshop.com Scottie Rosie Maria " +
    'Molly Emily Charlotte Olivia Amelie Nicole Jean-Paul Hilda Cinderella LED CD TV 3D A4 A5 A6 A7 USB WC VIP ABC ' +
    "US T-Shirt T-shirt Madras Sanskrit Medina Savoy Kensington Crusoe Savannah Corona Fanny's Dad's " +
    'Dr Mr Mrs Provence Bakelike iPod Columbian Medina Chateau Brocante'
  ).split(' ')
)

const HOLD = '\u0001'

/** A title as it reads inside a sentence: 'Vintage Union Jack Doorstop' becomes 'vintage Union Jack doorstop'. */
export function inSentence(title: string): string {
  const held: string[] = []
  let text = title
  for (const phrase of PHRASES) {
    const found = new RegExp(`\\b${phrase.replace('.', '\\.')}\\b`, 'i').exec(text)
    if (!found) continue
    text = text.replace(found[0], `${HOLD}${held.length}${HOLD}`)
    held.push(phrase)
  }
  const words = text.split(' ').map((word) => (keepsCapital(word) ? word : word.toLowerCase()))
  return words
    .join(' ')
    .replace(/\bt-light/g, 'T-light')
    .replace(/\u0001(\d+)\u0001/g, (_, at: string) => held[Number(at)] ?? '')
}

function keepsCapital(word: string): boolean {
  return WORDS.has(word.replace(/[",!?]/g, '')) || /^"?\w"?$/.test(word) || word.includes(HOLD)
}
