import { test } from '@japa/runner'
import { visitor } from '../helpers/browser.ts'
import { addToCart } from '../helpers/purchase.ts'
import { findDepartment, findProduct, NO_SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

test.group('With JavaScript', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('the search box suggests, by keyboard alone', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    await page.goto('/')
    const box = page.getByRole('combobox', { name: 'Search the shop' })
    await box.pressSequentially('cake')
    await page.getByRole('option').first().waitFor()
    assert.equal(await box.getAttribute('aria-expanded'), 'true')

    await box.press('ArrowDown')
    const first = page.getByRole('option').first()
    assert.equal(await first.getAttribute('aria-selected'), 'true')
    assert.equal(await box.getAttribute('aria-activedescendant'), await first.getAttribute('id'))

    await box.press('Escape')
    assert.equal(await box.getAttribute('aria-expanded'), 'false')
    assert.equal(await box.inputValue(), 'cake')

    await box.press('Enter')
    await page.waitForURL('**/search?q=cake')
  })

  test('a suggestion leads to what it names', async (context) => {
    const page = await (await visitor(context)).newPage()
    const product = await findProduct(simple)
    await page.goto('/')
    await page.locator('#search').pressSequentially(product.name)
    await page.getByRole('option', { name: product.name, exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: product.name }).waitFor()
  })

  test('the badge counts what is in the cart, on pages that everybody shares', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    const product = await findProduct(simple)
    await page.goto(`/p/${product.slug}`)
    const badge = page.locator('cart-badge')
    assert.equal(await badge.textContent(), '')
    await page.getByLabel('Quantity').fill('3')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByRole('dialog').getByText(`3 × ${product.name}`).waitFor()
    assert.equal(await badge.textContent(), '3')
    await page.goto('/')
    assert.equal(await badge.textContent(), '3')
    assert.equal(await badge.locator('..').getAttribute('aria-label'), 'Cart, 3 things')
  })

  test('more than there is: how many there are, and the cart as it was', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    const product = await findProduct(simple)
    await page.goto(`/p/${product.slug}`)
    await page.getByLabel('Quantity').fill('10000')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: /only \d+ of these/ })
      .waitFor()
    assert.equal(await page.locator('cart-badge').textContent(), '')
  })

  test('choosing a variant shows its price and its picture', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    const choice = await findProduct(
      ({ variants }) => variants.filter(({ available }) => available).length > 1
    )
    await page.goto(`/p/${choice.slug}`)
    const radios = page.locator('input[name="variantId"]:enabled')
    const other = radios.nth(1)
    await other.check()
    assert.equal(
      await page.locator('p[data-price]').textContent(),
      await other.getAttribute('data-price')
    )
  })

  test('ticking a filter shows its results at once', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    const department = await findDepartment()
    await page.goto(`/c/${department.slug}`)
    await page.locator('input[name^="filter["]').first().check()
    await page.waitForURL(/filter/)
    await page.getByRole('list', { name: 'Chosen filters' }).waitFor()
    await page.getByRole('link', { name: 'Clear all filters' }).click()
    await page.waitForURL(`**/c/${department.slug}`)
    assert.equal(await page.locator('input[name^="filter["]:checked').count(), 0)
  })
})

test.group('Without JavaScript', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('filters, price, sort and pages work as forms and links', async (context) => {
    const { assert } = context
    const page = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    const department = await findDepartment()
    await page.goto(`/c/${department.slug}`)
    await page.getByLabel('In stock only').check()
    await page.getByLabel('To £').fill('2')
    await page.getByRole('button', { name: 'Show results' }).click()
    await page.waitForURL(/inStock=true/)
    const prices = await page.locator('article .price').allTextContents()
    assert.isTrue(
      prices.every((price) => Number(price.replace('£', '')) <= 2),
      prices.join(' ')
    )

    await page.getByLabel('Sort by').selectOption('price')
    await page.getByRole('button', { name: 'Sort' }).click()
    await page.waitForURL(/sort=price/)
    assert.match(page.url(), /inStock=true/)
    const sorted = (await page.locator('article .price').allTextContents()).map((price) =>
      Number(price.replace('£', ''))
    )
    assert.deepEqual(
      sorted,
      [...sorted].sort((a, b) => a - b)
    )
  })

  test('more than there is: said at the line, and the cart is as it was', async (context) => {
    const { assert } = context
    const page = await (await visitor(context, { javaScriptEnabled: false })).newPage()
    const product = await findProduct(simple)
    await page.goto(`/p/${product.slug}`)
    await addToCart(page)
    await page.getByLabel(`Quantity of ${product.name}`).fill('10000')
    await page.getByRole('button', { name: 'Update' }).click()
    const line = page.getByRole('article', { name: product.name })
    await line
      .getByRole('alert')
      .filter({ hasText: /only \d+ of these/ })
      .waitFor()
    const field = page.getByLabel(`Quantity of ${product.name}`)
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    assert.equal(await field.inputValue(), '1')
  })

  test('the menu opens', async (context) => {
    const page = await (
      await visitor(context, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
    ).newPage()
    await page.goto('/')
    await page.getByRole('button', { name: 'Menu' }).click()
    const department = await findDepartment()
    const menu = page.getByRole('navigation', { name: 'All departments' })
    await menu.getByRole('link', { name: department.name }).click()
    await page.getByRole('heading', { level: 1, name: department.name }).waitFor()
  })
})
