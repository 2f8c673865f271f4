import { test } from '@japa/runner'
import { withArticle } from '../../../../src/catalog/demo/derive/texts/article.ts'
import { list } from '../../../../src/catalog/demo/derive/texts/number_words.ts'
import { inSentence } from '../../../../src/catalog/demo/derive/texts/proper_names.ts'

test.group('Names inside a sentence', () => {
  const phrases: [string, string][] = [
    ['Vintage Union Jack Doorstop', 'vintage Union Jack doorstop'],
    ['Charlie and Lola Hot Water Bottle', 'Charlie and Lola hot water bottle'],
    ['Red Retrospot T-Light Holder', 'red retrospot T-light holder'],
    ['Letter "K" Bling Keyring', 'letter "K" bling keyring'],
    ['Set of LED Lights for Christmas', 'set of LED lights for Christmas'],
  ]
  test('{0} reads {1}')
    .with(phrases)
    .run(({ assert }, [title, phrase]) => assert.equal(inSentence(title), phrase))

  const articles: [string, string][] = [
    ['red mug', 'a red mug'],
    ['owl doorstop', 'an owl doorstop'],
    ['Union Jack apron', 'a Union Jack apron'],
    ['LED torch', 'an LED torch'],
    ['eight piece dinosaur set', 'an eight piece dinosaur set'],
    ['3 tier cake tin', 'a 3 tier cake tin'],
    ['heart chopsticks', 'heart chopsticks'],
    ['wooden box of dominoes', 'a wooden box of dominoes'],
    ['picture dominoes', 'picture dominoes'],
    ['jam jar with lids', 'a jam jar with lids'],
    ['vintage bunting', 'vintage bunting'],
    ['black wine glass', 'a black wine glass'],
  ]
  test('{0} takes its article: {1}')
    .with(articles)
    .run(({ assert }, [phrase, withIt]) => assert.equal(withArticle(phrase), withIt))

  test('a list ends with a word', ({ assert }) => {
    assert.equal(list(['red'], 'or'), 'red')
    assert.equal(list(['red', 'blue', 'green'], 'or'), 'red, blue or green')
  })
})
