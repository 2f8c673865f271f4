import { test } from '@japa/runner'
import {
  availableUnits,
  leastShortfall,
  saleableStock,
  stockState,
} from '../../src/inventory/domain/stock_level.ts'

const level = (onHand: number, reserved = 0, allocated = 0, backorderLimit = 0) => ({
  onHand,
  reserved,
  allocated,
  backorderLimit,
})

test.group('What a stock level means', () => {
  test('{name}')
    .with([
      { name: 'plenty', at: level(20), available: 20, state: 'in_stock', shortfall: 0 },
      { name: 'six left', at: level(20, 10, 4), available: 6, state: 'in_stock', shortfall: 0 },
      { name: 'five left', at: level(20, 10, 5), available: 5, state: 'low', shortfall: 0 },
      { name: 'none left', at: level(5, 3, 2), available: 0, state: 'out', shortfall: 0 },
      { name: 'on order', at: level(5, 5, 0, 10), available: 10, state: 'backorder', shortfall: 0 },
      { name: 'order full', at: level(5, 15, 0, 10), available: 0, state: 'out', shortfall: 0 },
      { name: 'too few', at: level(1, 3, 2), available: 0, state: 'out', shortfall: 4 },
      { name: 'negative', at: level(-2), available: 0, state: 'out', shortfall: 2 },
    ])
    .run(({ assert }, { at, available, state, shortfall }) => {
      assert.equal(availableUnits(at), available)
      assert.equal(stockState(saleableStock([at])), state)
      assert.equal(leastShortfall(at), shortfall)
    })
})
