import { expect, test } from 'vitest'
import { accessibilityProblems, dialogOn } from '../support/browser.ts'
import { openSideBySide } from '../support/side-by-side.ts'

test('a newcomer is led through the first steps, each of which ticks itself, until the list leaves the menu', async () => {
  const { at, problems, dora, opens, department } = await openSideBySide()
  const support = await department('Support', [dora.id])
  await opens('Broken jar', support.id)
  const page = await at('Dora')
  await page.goto('/')
  const link = page.getByRole('navigation').getByRole('link', { name: 'First steps' })
  const left = (steps: number) => link.filter({ hasText: String(steps) }).waitFor()
  await left(4)
  await link.press('Enter')
  await page.getByRole('heading', { name: 'First steps', level: 1 }).waitFor()
  // What a company has to set up is no work of an agent.
  await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBe(4)
  expect(await accessibilityProblems(page)).toEqual([])

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything or do something' }).waitFor()
  await page.keyboard.press('Escape')
  await left(3)

  const tip = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await tip('Work by keyboard').getByRole('link', { name: 'All tickets' }).press('Enter')
  await page.getByRole('link', { name: /Broken jar/ }).waitFor()
  await page.keyboard.press('?')
  await dialogOn(page).waitFor()
  await page.keyboard.press('Escape')
  await left(2)

  await page.getByRole('link', { name: /Broken jar/ }).press('Enter')
  await page.getByRole('heading', { name: 'Broken jar' }).waitFor()
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply' }).waitFor()
  await page.keyboard.type('A new one is on its way.')
  await page.keyboard.press('Control+Enter')
  await left(1)

  await link.press('Enter')
  await tip('Write your signature').getByRole('link', { name: 'My account' }).press('Enter')
  const signature = page.getByRole('region', { name: 'Signatures' })
  await signature.getByRole('textbox').first().fill('Dora of Support')
  await signature.getByRole('button', { name: 'Save signature' }).click()
  await link.waitFor({ state: 'detached' })
  await page.goto('/first-steps')
  await page.getByText('You know your way around').waitFor()
  expect(problems()).toEqual([])
})
