import { expect, test } from 'vitest'
import { accessibilityProblems } from '../support/browser.ts'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

test('one field finds tickets, customers and pages, and does what the page can do', async () => {
  const { at, problems, dora, opens, department, modules } = await openSideBySide()
  const support = await department('Support', [dora.id])
  await opens('Order 1042', support.id, 'leo@other.example', { text: 'I was charged twice.' })
  await opens('Thank you', support.id, 'nour@example.net')
  await modules.followers.settle()

  const page = await at('Dora')
  await page.goto('/?status=all')
  await page.getByRole('link', { name: /Thank you/ }).waitFor()
  // What is typed before the list is there is not lost.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('order')
  await page.getByRole('option', { name: /Order 1042/ }).waitFor()
  // Opened again while it is still fading, it begins anew.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find anything or do something' })
  await field.waitFor()
  await page.getByRole('option', { name: /All tickets/ }).waitFor()
  await lookAt(page, 'palette-start')
  expect(await accessibilityProblems(page)).toEqual([])

  await page.keyboard.type('charged')
  await page.getByRole('option', { name: /Order 1042/ }).waitFor()
  await lookAt(page, 'palette-found')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Order 1042' }).waitFor()
  await field.waitFor({ state: 'detached' })

  await page.keyboard.press('Control+k')
  await page.keyboard.type('note')
  await page.getByRole('option', { name: /note.*N$/i }).waitFor()
  await lookAt(page, 'palette-act')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add note' }).waitFor()

  await page.getByRole('heading', { name: 'Order 1042' }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('leo@other')
  await page
    .getByRole('option', { name: /leo@other/ })
    .last()
    .waitFor()
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })

  await page.keyboard.press('Control+k')
  await page.keyboard.type('who is')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /online/i }).waitFor()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('zzzz')
  await page.getByRole('option', { name: 'Search for “zzzz” everywhere' }).press('Enter')
  await page.getByText('Nothing was found').waitFor()
  expect(problems()).toEqual([])
})
