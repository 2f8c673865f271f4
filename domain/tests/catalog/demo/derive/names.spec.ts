import { test } from '@japa/runner'
import { cleanName, fullName } from '../../../../src/catalog/demo/derive/names/clean_name.ts'
import { numberNamesakes } from '../../../../src/catalog/demo/derive/names/unique_names.ts'
import { titleCase } from '../../../../src/catalog/demo/derive/names/title_case.ts'

/** A code that no override knows. */
const ANY = '00000'

test.group('What the till called it, and what a shopper reads', () => {
  const names: [string, string][] = [
    // written out
    ['SET/5 RED RETROSPOT LID GLASS BOWLS', 'Red Retrospot Lid Glass Bowls, Set of 5'],
    ['S/12 VANILLA  BOTANICAL T-LIGHTS', 'Vanilla Botanical T-Lights, Set of 12'],
    ['ASSTD DESIGN RACING CAR PEN', 'Assorted Design Racing Car Pen'],
    ['ASSTD COL BUTTERFLY/CRYSTAL W/CHIME', 'Assorted Colour Butterfly and Crystal Wind Chime'],
    ["PINK B'FLY C/COVER W BOBBLES", 'Pink Butterfly Cushion Cover with Bobbles'],
    ['FOLK ART GREETING CARD,pack/12', 'Folk Art Greeting Card, Pack of 12'],
    ['BOX/12 CHICK & EGG IN BASKET', 'Chick and Egg in Basket, Box of 12'],
    ['ROTATING SILVER ANGELS T-LIGHT HLDR', 'Rotating Silver Angels T-Light Holder'],
    ['FLOWER GLASS GARLD NECKL36"TURQUOIS', 'Turquoise 36-Inch Flower Glass Garland Necklace'],
    ['SILVER/M.O.P PENDANT ORBIT NECKLACE', 'Silver and Mother of Pearl Pendant Orbit Necklace'],
    ['POLYESTER FILLER PAD 30CMx30CM', 'Polyester Filler Pad 30 x 30 cm'],
    ['THE KING GIFT BAG 25x24x12cm', 'The King Gift Bag 25 x 24 x 12 cm'],
    ['GIN + TONIC DIET METAL SIGN', 'Gin and Tonic Diet Metal Sign'],
    ['*Boombox Ipod Classic', 'Boombox iPod Classic'],
    // spelt as in a dictionary
    ['MISELTOE HEART WREATH CREAM', 'Cream Mistletoe Heart Wreath'],
    ['FUSCHIA RETRO BAR STOOL', 'Fuchsia Retro Bar Stool'],
    ['CINAMMON SET OF 9 T-LIGHTS', 'Cinnamon T-Lights, Set of 9'],
    ['BLACKCHRISTMAS TREE 30CM', 'Black Christmas Tree 30 cm'],
    ['FIRE POLISHED GLASS BRACELET MONTAN', 'Montana Fire Polished Glass Bracelet'],
    ["50'S CHRISTMAS PAPER GIFT BAG", '50s Christmas Paper Gift Bag'],
    ['KIDS RAIN MAC BLUE', "Blue Kids' Rain Mac"],
    // in the order of speech
    ['DOORMAT UNION FLAG', 'Union Flag Doormat'],
    ['LUNCH BAG CARS BLUE', 'Blue Car Lunch Bag'],
    ['LUNCH BOX WITH CUTLERY RETROSPOT', 'Retrospot Lunch Box with Cutlery'],
    ['SET OF 3 CAKE TINS PANTRY DESIGN', 'Pantry Cake Tins, Set of 3'],
    ['MAGNETS PACK OF 4 SWALLOWS', 'Swallow Magnets, Pack of 4'],
    ['ALARM CLOCK BAKELIKE RED', 'Red Bakelike Alarm Clock'],
    ['36 PENCILS TUBE SKULLS', 'Skull Pencils in Tube, Set of 36'],
    ['FRENCH WC SIGN BLUE METAL', 'French Blue Metal WC Sign'],
    ['PICNIC BASKET WICKER LARGE', 'Large Wicker Picnic Basket'],
    ['DECORATION , WOBBLY RABBIT , METAL', 'Metal Wobbly Rabbit Decoration'],
    ['WRAP, BILLBOARD FONTS DESIGN', 'Billboard Fonts Gift Wrap'],
    ['DOORMAT KEEP CALM AND COME IN', 'Keep Calm and Come in Doormat'],
    // a number that is a part of the thing
    ['REGENCY CAKESTAND 3 TIER', 'Regency 3 Tier Cake Stand'],
    ['3 HOOK HANGER MAGIC GARDEN', 'Magic Garden 3 Hook Hanger'],
    ['5 STRAND GLASS NECKLACE AMBER', 'Amber 5 Strand Glass Necklace'],
    // a colour that is not the thing's
    ['SPOTS ON RED BOOKCOVER TAPE', 'Spots on Red Book Cover Tape'],
    ['BLUE CAT BISCUIT BARREL PINK HEART', 'Blue Cat Biscuit Barrel with Pink Heart'],
  ]
  test('{0} is {1}')
    .with(names)
    .run(({ assert }, [wording, name]) => {
      assert.equal(fullName(cleanName(ANY, wording)), name)
    })

  test('a wording that the till cut off is completed by hand', ({ assert }) => {
    const name = cleanName('90038A', 'GLASS AND PAINTED BEADS BRACELET TO')
    assert.equal(fullName(name), 'Topaz Glass and Painted Beads Bracelet')
  })

  test('a count belongs to the name, and to the attributes', ({ assert }) => {
    const { thing, count } = cleanName(ANY, 'PACK OF 72 RETROSPOT CAKE CASES')
    assert.equal(thing, 'Retrospot Cake Cases')
    assert.deepEqual(count, { word: 'Pack', of: 72 })
  })

  test('small words stay small inside a title, and units stay units', ({ assert }) => {
    assert.equal(titleCase('A4 WALL TIDY FOR THE TV'), 'A4 Wall Tidy for the TV')
    assert.equal(titleCase('SWIRLY MARBLES 125G'), 'Swirly Marbles 125g')
    assert.equal(
      titleCase('CHARLIE AND LOLA "EXTREMELY BUSY" SIGN'),
      'Charlie and Lola "Extremely Busy" Sign'
    )
  })

  test('goods with one name are numbered in the order of their codes', ({ assert }) => {
    const flasks = [{ thing: 'Flask' }, { thing: 'Bowl' }, { thing: 'Flask' }, { thing: 'Flask' }]
    const numbered = numberNamesakes(flasks, ({ thing }) => thing)
    assert.deepEqual(
      numbered.map(({ thing }) => thing),
      ['Flask', 'Bowl', 'Flask No. 2', 'Flask No. 3']
    )
  })
})
