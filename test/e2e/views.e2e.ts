import { views } from '@stoa/contract/views'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const atTheSide = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name })

/** Adds a condition on the subject, by this button. */
const asksForSubject = async (page: Page, button: string, value: string) => {
  await page.getByText(button, { exact: true }).click()
  await page.getByRole('option', { name: 'Subject', exact: true }).click()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
}

test('an agent makes a view, sees it count live, and a shared one shows everybody only what is theirs', async () => {
  const world = await openSideBySide()
  const { at, ada: owner, problems, ben, dora, opens, department, modules } = world
  const sales = await department('Sales', [ben.id])
  const support = await department('Support', [dora.id])
  await opens('Invoice from May', sales.id)
  await opens('The printer is on fire', sales.id)
  await modules.followers.settle()

  // Ben keeps what he looks for as a view of his own.
  const bens = await at('Ben')
  await bens.goto(`/?department=${sales.id}`)
  await bens.getByRole('link', { name: 'Save as a view' }).click()
  await bens.getByRole('heading', { name: 'New view' }).waitFor()
  await bens.getByLabel('Name', { exact: true }).fill('Invoices')
  await asksForSubject(bens, 'And…', 'invoice')
  await bens.getByRole('button', { name: 'Try it' }).click()
  await bens.getByText('1 of the tickets that changed').waitFor()
  await lookAt(bens, 'new-view')
  await bens.getByRole('button', { name: 'Create' }).click()
  await bens.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor()
  await modules.filling.round()
  await atTheSide(bens, 'Invoices').getByText('1 ticket').waitFor()

  // A customer writes, and the count follows; from the list to the ticket and back by keyboard.
  await opens('Invoice from June', sales.id)
  await atTheSide(bens, 'Invoices').getByText('2 tickets').waitFor()
  await bens.getByRole('link', { name: /Invoice from June/ }).waitFor()
  await lookAt(bens, 'view')
  await bens.getByRole('link', { name: /Invoice from June/ }).focus()
  await bens.keyboard.press('Enter')
  await bens.getByRole('heading', { name: 'Invoice from June' }).waitFor()
  expect(new URL(bens.url()).searchParams.get('saved')).not.toBeNull()
  await bens.keyboard.press('j')
  await bens.getByRole('heading', { name: 'Invoice from May' }).waitFor()
  await bens.keyboard.press('u')
  await bens.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor()

  // An administrator shares one with everybody; each sees only the own tickets in it.
  await opens('Invoice with a coffee stain', support.id)
  const adas = await at('Ada')
  await adas.goto('/views/new')
  await adas.getByLabel('Name', { exact: true }).fill('All invoices')
  await asksForSubject(adas, 'Add condition', 'invoice')
  await adas.getByRole('radio', { name: 'Everybody' }).click()
  await lookAt(adas, 'share-view')
  await adas.getByRole('button', { name: 'Create' }).click()
  await adas.getByRole('heading', { name: 'All invoices', level: 1 }).waitFor()
  await modules.filling.round()
  await atTheSide(adas, 'All invoices').getByText('3 tickets').waitFor()
  await atTheSide(bens, 'All invoices').getByText('2 tickets').waitFor()
  const doras = await at('Dora')
  await doras.goto('/')
  await atTheSide(doras, 'All invoices').click()
  await doras.getByRole('link', { name: /coffee stain/ }).waitFor()
  expect(await doras.getByRole('link', { name: /Invoice from/ }).count()).toBe(0)
  await doras.goto('/views')
  await doras.getByRole('heading', { name: 'All invoices' }).waitFor()
  expect(await doras.getByRole('button', { name: 'Delete All invoices' }).count()).toBe(0)

  // Ben puts his own first, and takes back a deletion.
  await bens.goto('/views')
  await bens.getByRole('heading', { name: 'Invoices', exact: true }).waitFor()
  await lookAt(bens, 'views')
  await bens.getByRole('button', { name: 'Move Invoices down' }).click()
  await bens.getByText('Invoices is now number 2').waitFor({ state: 'attached' })
  await bens.getByRole('button', { name: 'Delete Invoices' }).click()
  await bens.getByRole('button', { name: 'Undo' }).click()
  await bens.getByRole('heading', { name: 'Invoices', exact: true }).waitFor()
  expect((await owner.calls(views.list)).body.items.map(view => view.name)).toEqual(['All invoices'])
  expect(problems()).toEqual([])
})
