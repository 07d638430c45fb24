import { tickets } from '@stoa/contract/tickets'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const list = (page: Page) => page.getByRole('list', { name: 'Tickets' })
const first = async (page: Page) =>
  (await list(page).getByRole('link').allInnerTexts()).join('|').split('|')[0]

test('an agent has the list by urgency and with the columns that they want, also after signing in elsewhere', async () => {
  const { at, ben, opens, department, passes } = await openSideBySide()
  const support = await department('Support', [ben.id])
  const fire = await opens('The shop is on fire', support.id)
  await passes({ minutes: 5 })
  await opens('A question about the colours', support.id)
  await ben.browser.calls(tickets.prioritise, { params: { id: fire.id }, body: { priority: 'urgent' } })

  const bens = await at('Ben')
  await bens.goto(`/?department=${support.id}`)
  await expect.poll(() => first(bens)).toContain('colours')
  await bens.getByRole('button', { name: 'How the list looks' }).click()
  await bens.getByRole('menuitemradio', { name: 'Most urgent first' }).click()
  await expect.poll(() => first(bens)).toContain('fire')

  // By keyboard alone, and the menu stays open for the next choice.
  await bens.getByRole('button', { name: 'How the list looks' }).press('Enter')
  await bens.getByRole('menuitemcheckbox', { name: 'Code' }).press('Enter')
  await bens.getByRole('menuitemcheckbox', { name: 'Department', checked: true }).press('Enter')
  await bens.getByRole('menuitemcheckbox', { name: 'Opened' }).press('Enter')
  await list(bens).getByText(fire.code).waitFor({ state: 'attached' })
  await lookAt(bens, 'list-look-menu')
  await bens.keyboard.press('Escape')
  await lookAt(bens, 'list-looks')

  // The next ticket is the next one of this order.
  await list(bens)
    .getByRole('link', { name: /on fire/ })
    .press('Enter')
  await bens.getByRole('heading', { name: 'The shop is on fire' }).waitFor()
  await bens.keyboard.press('j')
  await bens.getByRole('heading', { name: 'A question about the colours' }).waitFor()

  const elsewhere = await at('Ben')
  await elsewhere.goto(`/?department=${support.id}`)
  await expect.poll(() => first(elsewhere)).toContain(fire.code)
  // What was resolved waits for nobody, so it has no urgency.
  await elsewhere.goto(`/?department=${support.id}&status=resolved`)
  await elsewhere.getByRole('button', { name: 'How the list looks' }).click()
  await elsewhere.getByRole('menuitemcheckbox', { name: 'Tags' }).waitFor()
  expect(await elsewhere.getByRole('menuitemradio').count()).toBe(0)
})
