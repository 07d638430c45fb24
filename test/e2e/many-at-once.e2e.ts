import { join } from 'node:path'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { becomesTrue } from '../support/becomes-true.ts'
import { accessibilityProblems } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { customerWrites } from '../support/customer-writes.ts'
import { openOneBrowser } from '../support/one-browser.ts'

const shots = process.env.STOA_SCREENSHOTS

test('an agent acts on a selection and on a whole list by keys, undoes it, and sees what was not possible', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  for (let at = 1; at <= 5; at += 1) await company.opens(`Matter ${at}`, sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const look = (name: string) => (shots ? page.screenshot({ path: join(shots, `${name}.png`) }) : null)
  const select = async (count: number) => {
    for (let row = 0; row < count; row += 1) {
      await page.keyboard.press('j')
      await becomesTrue(page, 'document.activeElement.id.startsWith("ticket-")')
      await page.keyboard.press('x')
      await page.getByText(`${row + 1} selected`).waitFor()
    }
  }

  await page.goto('/')
  await page.getByRole('link', { name: /Matter 5/ }).waitFor()
  await select(3)
  await page.keyboard.press('e')
  await page.getByRole('dialog', { name: 'Resolve' }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await look('mass-dialog')
  await page.getByRole('button', { name: 'Do it' }).click()
  await page.getByText('Done on 3 tickets.').waitFor()
  await look('mass-done')
  await page.getByRole('link', { name: /Matter 5/ }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone on 3 tickets.').waitFor()
  await page.getByRole('link', { name: /Matter 5/ }).waitFor()

  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Select all 5' }).click()
  await page.getByText('5 selected').waitFor()
  await look('mass-bar')
  await page.getByRole('combobox', { name: 'Act on them' }).click()
  await page.getByRole('option', { name: 'Mark as spam' }).click()
  await page.getByText('Done on 5 tickets.').waitFor()

  await page.goto('/mass-acts')
  await page.getByRole('heading', { name: /spam/ }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await look('mass-page')
  expect(problems()).toEqual([])
})

test('an agent makes a message a ticket of its own by a key, takes it back, and gives the ticket to somebody else', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('My card', sales.id)
  await customerWrites(company, ticket, 'And my invoice is wrong.')
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const look = (name: string) => (shots ? page.screenshot({ path: join(shots, `${name}.png`) }) : null)

  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('article').nth(1).waitFor()
  await look('ticket')
  await page.keyboard.press('o')
  await page.getByRole('dialog', { name: 'A ticket of its own' }).waitFor()
  await page.getByRole('textbox', { name: 'Subject' }).fill('Invoice')
  await look('split')
  await page.getByRole('button', { name: 'Split off' }).click()
  await page.getByRole('heading', { name: 'Invoice' }).waitFor()
  await page.getByText('made this ticket of messages of').waitFor()
  await look('split-done')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { name: 'My card' }).waitFor()
  await page.getByText('And my invoice is wrong.').first().waitFor()

  await page.keyboard.press('q')
  await page.getByRole('dialog', { name: 'Change the customer' }).waitFor()
  await page.getByRole('combobox').click()
  await page.getByPlaceholder('Find a customer').fill('lee@example.net')
  await page.getByRole('option', { name: 'New: lee@example.net' }).click()
  await look('requester')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByText('The customer is now lee@example.net.').waitFor()
  await page.getByRole('button', { name: /Leave out .*nour@example.net/ }).waitFor()
  await look('requester-done')
  expect(await accessibilityProblems(page)).toEqual([])
  expect(problems()).toEqual([])
})

test('colleagues share a checklist, mention each other, and are warned before two answers collide', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id, company.eve.id])
  const ticket = await company.opens('My card', sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const look = (name: string) => (shots ? page.screenshot({ path: join(shots, `${name}.png`) }) : null)
  const params = { id: ticket.id }
  await company.eve.browser.calls(tickets.presence, { params, body: { writes: true } })

  await page.goto(`/tickets/${ticket.id}`)
  await page.getByText(/Eve.* is writing an answer/).waitFor()
  await page.getByRole('button', { name: 'Add a task' }).waitFor()
  await page.keyboard.press('d')
  await page.getByRole('textbox', { name: 'What is to be done?' }).waitFor()
  for (const task of ['Ask the bank', 'Send a card']) {
    await page.keyboard.type(task)
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: task }).waitFor()
  }
  await page.getByRole('checkbox', { name: 'Ask the bank' }).click()
  await page.getByText('1 of 2').waitFor()
  await page.getByRole('button', { name: /More about .*Send a card/ }).click()
  await page.getByRole('menuitem', { name: 'Change…' }).click()
  await page.getByRole('dialog', { name: 'Change the task' }).waitFor()
  await page.getByLabel('Until').fill('2027-01-05T09:00')
  await look('task-dialog')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('changed the task').waitFor()

  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByRole('textbox', { name: 'Note', exact: true }).waitFor()
  await page.keyboard.type('@')
  await page.getByPlaceholder('Mention a colleague').fill('Eve')
  await page.keyboard.press('Enter')
  await page.getByText('@Eve').waitFor()
  await page.keyboard.type('please look')
  await look('mention')
  await page.getByRole('button', { name: 'Add note' }).click()
  await page.getByText(/mentioned .*Eve.* in a note/).waitFor()

  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply', exact: true }).fill('Here it is.')
  await company.eve.browser.calls(tickets.reply, { params, body: { text: 'We send another one.' } })
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText(/Eve.* has answered since you began/).waitFor()
  await look('collision')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Send all the same' }).click()
  await page
    .frameLocator('iframe[title="Message by Ben"]:visible >> nth=-1')
    .getByText('Here it is.')
    .waitFor()
  await look('together')
  expect(problems().filter(problem => !problem.includes('409'))).toEqual([])
})
