import { expect, test } from 'vitest'
import { accessibilityProblems } from '../support/browser.ts'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

test('an agent finds a conversation by the keyboard alone, by what the customer wrote', async () => {
  const { at, problems, dora, opens, department, modules } = await openSideBySide()
  const support = await department('Support', [dora.id])
  await opens('Order 1042', support.id, 'leo@other.example', {
    text: 'I was charged twice and would like both payments refunded.',
  })
  await opens('Заказ', support.id, 'vera@example.net', {
    text: 'Добрый день, я хотел бы вернуть красные туфли.',
  })
  await opens('Thank you', support.id)
  await modules.followers.settle()

  const page = await at('Dora')
  await page.goto('/?status=all')
  await page.getByRole('link', { name: /Thank you/ }).waitFor()
  await page.getByRole('link', { name: 'Search', exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Search', level: 1 }).waitFor()
  await page.getByText('Find any conversation').waitFor()
  await lookAt(page, 'search-start')
  expect(await accessibilityProblems(page)).toEqual([])

  await page.keyboard.type('refund payment')
  await page.getByRole('link', { name: /Order 1042/ }).waitFor()
  expect(await page.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['refunded']))
  expect(new URL(page.url()).searchParams.get('q')).toBe('refund payment')
  await lookAt(page, 'search-found')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Order 1042' }).waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything or do something' }).waitFor()
  await page.keyboard.type('красная туфля')
  await page.getByRole('option', { name: /everywhere/ }).click()
  await page.getByRole('link', { name: /Заказ/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('More than words').waitFor()
  await page.getByRole('button', { name: 'status:resolved' }).click()
  await page.getByText('Nothing was found').waitFor()
  await lookAt(page, 'search-nothing')
  expect(problems()).toEqual([])
})
