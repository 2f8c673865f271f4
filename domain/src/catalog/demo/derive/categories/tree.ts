/** A department with its sub-categories. Texts are for shoppers. */
interface Department {
  slug: string
  name: string
  description: string
  children: readonly (readonly [slug: string, name: string, description: string])[]
}

/** The departments of the demo shop, in the order of its menu. */
export const DEPARTMENTS = [
  {
    slug: 'kitchen',
    name: 'Kitchen',
    description: 'Tins, linen, pans and small tools for people who like being in the kitchen.',
    children: [
      ['baking', 'Baking', 'Moulds, cutters, cake cases and everything else a baking day needs.'],
      [
        'tins-and-jars',
        'Tins, Jars and Bottles',
        'Keep biscuits crisp, tea dry and the shelf tidy.',
      ],
      [
        'kitchen-linen',
        'Tea Towels and Aprons',
        'Aprons, oven gloves and tea towels worth hanging up.',
      ],
      ['pans-and-tools', 'Pans and Kitchen Tools', 'Pans, scales and handy tools.'],
      ['laundry', 'Laundry and Washing Up', 'Pegs, peg bags, gloves and brushes.'],
      ['lunch-boxes', 'Lunch Boxes', 'Lunch and snack boxes for school, work and days out.'],
      ['magnets', 'Fridge Magnets', 'A little colour for the fridge door.'],
    ],
  },
  {
    slug: 'tableware',
    name: 'Tableware',
    description: 'Mugs, plates and all that makes a table look laid.',
    children: [
      ['mugs-and-cups', 'Mugs and Cups', 'For the first tea of the day and the last.'],
      ['teapots-and-jugs', 'Teapots and Jugs', 'Teapots, milk jugs and sets for pouring out.'],
      [
        'plates-and-bowls',
        'Plates and Bowls',
        'Plates, bowls and dishes for every day and for best.',
      ],
      ['cake-stands', 'Cake Stands', 'One tier, two tiers, three: cake deserves a stage.'],
      ['glassware', 'Glassware', 'Glasses, beakers and sundae dishes.'],
      ['cutlery', 'Cutlery', 'Spoons, forks, servers and chopsticks.'],
      ['trays', 'Trays', 'For breakfast in bed and supper by the fire.'],
      ['table-linen', 'Table Linen and Mats', 'Place mats, coasters, napkin rings and cloths.'],
      ['egg-cups-and-cosies', 'Egg Cups and Cosies', 'To keep eggs and teapots warm.'],
    ],
  },
  {
    slug: 'candles-and-lighting',
    name: 'Candles and Lighting',
    description: 'Soft light for long evenings.',
    children: [
      ['t-light-holders', 'T-Light Holders', 'Glass, metal and china to put a flame in.'],
      ['candles', 'Candles and T-Lights', 'Scented, shaped, tall and small.'],
      ['candle-holders', 'Candle Holders', 'Candlesticks, candle plates and candelabra.'],
      ['lanterns', 'Lanterns', 'To hang in a tree or stand on a step.'],
      ['lamps', 'Lamps and Shades', 'Table lamps, night lights and shades.'],
      ['fairy-lights', 'Fairy Lights', 'Strings of little lights.'],
      ['home-fragrance', 'Incense and Home Fragrance', 'Incense, oil burners and scented sachets.'],
    ],
  },
  {
    slug: 'home-decor',
    name: 'Home Decor',
    description: 'Clocks, frames, signs and ornaments that make a room yours.',
    children: [
      ['clocks', 'Clocks', 'Wall clocks, alarm clocks and clocks for the mantelpiece.'],
      ['frames-and-albums', 'Photo Frames and Albums', 'A place for the people you like.'],
      ['mirrors', 'Mirrors', 'Mirrors for walls and dressing tables.'],
      ['signs', 'Signs and Plaques', 'Metal signs and plaques with something to say.'],
      ['letters-and-numbers', 'Letters and Numbers', 'Spell a name, a word or a house number.'],
      ['wall-art', 'Wall Art', 'Pictures, canvases and wall stickers.'],
      ['ornaments', 'Ornaments', 'Small things for shelves and window sills.'],
      [
        'hanging-decorations',
        'Hearts and Hanging Decorations',
        'To hang from a hook, a handle or a branch.',
      ],
      [
        'flowers-and-vases',
        'Flowers and Vases',
        'Artificial flowers that never need watering, and vases.',
      ],
    ],
  },
  {
    slug: 'furniture-and-furnishings',
    name: 'Furniture and Furnishings',
    description: 'Cabinets, hooks and boxes, cushions, mats and warm things: a house to live in.',
    children: [
      ['cabinets', 'Cabinets and Drawers', 'Small cabinets, chests and cupboards.'],
      ['tables-and-seats', 'Tables and Seats', 'Chairs, stools, pouffes and side tables.'],
      ['shelves-and-racks', 'Shelves and Racks', 'Shelves, letter racks and wall organisers.'],
      ['hooks', 'Hooks and Hangers', 'Hooks, coat racks and hangers.'],
      ['drawer-knobs', 'Drawer Knobs', 'The quickest way to a new chest of drawers.'],
      ['baskets-and-boxes', 'Baskets and Boxes', 'Storage for toys, papers and everything loose.'],
      ['trinket-boxes', 'Trinket and Jewellery Boxes', 'For rings, pins and small treasures.'],
      ['chalkboards', 'Chalkboards and Memo Boards', 'For lists, menus and reminders.'],
      ['cushions', 'Cushions', 'Cushion covers, floor cushions and filler pads.'],
      [
        'throws-and-curtains',
        'Throws and Curtains',
        'Throws, quilts, and curtains of beads and string.',
      ],
      ['doormats', 'Doormats', 'A welcome before the door opens.'],
      ['doorstops', 'Doorstops', 'To keep a door open with good grace.'],
      [
        'hot-water-bottles',
        'Hot Water Bottles and Hand Warmers',
        'Comfort when the heating is not enough.',
      ],
    ],
  },
  {
    slug: 'bath-and-beauty',
    name: 'Bath and Beauty',
    description: 'For bathrooms, dressing tables and first aid.',
    children: [
      ['towels', 'Towels and Flannels', 'Hand towels, flannels and bath sponges.'],
      ['bathroom', 'Bathroom Accessories', 'Soap dishes, scales and sets for the basin.'],
      ['wash-bags', 'Wash and Cosmetic Bags', 'For the shelf at home and the weekend away.'],
      ['beauty', 'Compacts and Treats', 'Compact mirrors, lip gloss and little luxuries.'],
      ['first-aid', 'Tissues and First Aid', 'Tissues, plasters and tins to keep them in.'],
    ],
  },
  {
    slug: 'bags-and-travel',
    name: 'Bags and Travel',
    description: 'Bags for shopping, lunch and going away, and what goes with them.',
    children: [
      ['jumbo-bags', 'Jumbo Bags', 'Big bags for laundry, toys and large appetites.'],
      ['shoppers', 'Shoppers and Totes', 'Bags that come back to the shop with you.'],
      ['lunch-bags', 'Lunch Bags', 'For sandwiches with style.'],
      ['handbags', 'Handbags', 'Handbags and shoulder bags.'],
      ['purses-and-wallets', 'Purses and Wallets', 'For coins, cards and tickets.'],
      ['travel', 'Travel', 'Luggage tags, passport covers and weekend bags.'],
      ['umbrellas-and-rainwear', 'Umbrellas and Rainwear', 'For all the weather we have.'],
      ['wear', 'Hats, Scarves and Slippers', 'Things to put on, from sunglasses to slippers.'],
    ],
  },
  {
    slug: 'jewellery',
    name: 'Jewellery',
    description: 'Necklaces, bracelets and charms to wear and to give.',
    children: [
      ['necklaces', 'Necklaces', 'Beads, pendants and chains.'],
      ['bracelets', 'Bracelets', 'Bracelets and bangles.'],
      ['earrings', 'Earrings', 'Drops, hoops and studs.'],
      ['rings-and-brooches', 'Rings and Brooches', 'A finishing touch.'],
      ['hair-accessories', 'Hair Accessories', 'Clips, combs, slides and bands.'],
      ['charms-and-keyrings', 'Charms and Keyrings', 'For bags, telephones and keys.'],
    ],
  },
  {
    slug: 'cards-and-stationery',
    name: 'Cards, Wrap and Stationery',
    description: 'Cards, paper, pens and ribbon.',
    children: [
      ['greeting-cards', 'Greeting Cards', 'For birthdays, weddings and no reason at all.'],
      ['gift-wrap', 'Gift Wrap', 'Wrapping paper by the sheet and by the roll.'],
      [
        'gift-bags-and-boxes',
        'Gift Bags, Boxes and Tags',
        'Half of a present is how it is wrapped.',
      ],
      ['ribbon-and-tape', 'Ribbon and Tape', 'To tie it all up.'],
      ['notebooks', 'Notebooks and Journals', 'Notebooks, address books and journals.'],
      [
        'writing-and-calendars',
        'Writing Sets and Calendars',
        'Writing sets, notelets and calendars.',
      ],
      ['pens-and-pencils', 'Pens and Pencils', 'Pens, pencils, chalks and crayons.'],
      ['desk', 'Desk Accessories', 'Rubbers, rulers, calculators and paperweights.'],
      ['stickers-and-stamps', 'Stickers and Stamps', 'For letters, scrapbooks and small hands.'],
    ],
  },
  {
    slug: 'toys-and-crafts',
    name: 'Toys and Crafts',
    description: 'Games, soft toys and things to make, for children of any age.',
    children: [
      ['soft-toys-and-dolls', 'Soft Toys and Dolls', 'Someone to hug.'],
      ['games-and-jigsaws', 'Games and Jigsaws', 'Cards, dominoes, skittles and jigsaws.'],
      ['toys', 'Toys', 'Traditional toys and pocket-money finds.'],
      ['money-boxes', 'Money Boxes', 'For pennies, and for pounds.'],
      [
        'childrens-room',
        "Children's Room and Table",
        'Cups, cutlery, aprons and height charts for small people.',
      ],
      ['crafts', 'Craft Kits', 'Felt, paint and paper: an afternoon well spent.'],
      ['sewing-and-knitting', 'Sewing and Knitting', 'Sewing kits, pin cushions and knitting.'],
    ],
  },
  {
    slug: 'garden',
    name: 'Garden',
    description: 'For growing, sitting and picnics.',
    children: [
      ['pots-and-planters', 'Pots and Planters', 'Pots, planters and something to grow in them.'],
      ['watering-and-tools', 'Watering Cans and Tools', 'Cans, tools, gloves and markers.'],
      [
        'garden-decorations',
        'Garden Decorations',
        'Windmills, chimes, thermometers and birdhouses.',
      ],
      ['picnics-and-sunshine', 'Picnics and Sunshine', 'Parasols, hammocks, hampers and buckets.'],
    ],
  },
  {
    slug: 'party',
    name: 'Party',
    description: 'Bunting up, candles lit, cake out.',
    children: [
      ['bunting-and-garlands', 'Bunting and Garlands', 'Across the room or along the fence.'],
      [
        'balloons-and-decorations',
        'Balloons and Decorations',
        'Balloons, confetti and paper decorations.',
      ],
      ['party-tableware', 'Paper Plates, Cups and Napkins', 'A pretty table, and no washing up.'],
      [
        'party-bags-and-extras',
        'Invitations and Extras',
        'Invitations, party bags and a few surprises.',
      ],
    ],
  },
  {
    slug: 'christmas-and-easter',
    name: 'Christmas and Easter',
    description: 'Everything for December, and everything for spring.',
    children: [
      ['christmas-decorations', 'Christmas Decorations', 'Stars, hearts, angels and baubles.'],
      [
        'christmas-trees-and-wreaths',
        'Trees, Garlands and Wreaths',
        'Small trees, garlands and wreaths for the door.',
      ],
      ['christmas-lights-and-candles', 'Christmas Lights and Candles', 'For the darkest evenings.'],
      ['christmas-cards-and-wrap', 'Christmas Cards and Wrap', 'Cards, tags, ribbon and paper.'],
      [
        'christmas-table-and-home',
        'Christmas Table and Home',
        'Crackers, napkins, tins and advent calendars.',
      ],
      ['easter-decorations', 'Easter Decorations', 'To hang on a branch or set on the table.'],
      [
        'easter-eggs-and-gifts',
        'Egg Hunts and Easter Gifts',
        'Baskets, tins and things for the hunt.',
      ],
    ],
  },
  {
    slug: 'gifts',
    name: 'Gifts',
    description: 'Presents for people and their pets, and finds that belong nowhere else.',
    children: [
      ['gadgets', 'Gadgets and Music', 'Radios, headphones, torches and small tools.'],
      ['pets', 'For Cats and Dogs', 'Bowls and tins for those on four legs.'],
      ['curiosities', 'Curiosities', 'Unusual things for people who have everything.'],
    ],
  },
] as const satisfies readonly Department[]

export type CategorySlug = (typeof DEPARTMENTS)[number]['children'][number][0]

/** Where goods go that belong nowhere else; a test holds it to 5 % of the catalogue. */
export const OTHER: CategorySlug = 'curiosities'
