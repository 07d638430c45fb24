import { join } from 'node:path'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { accessibilityProblems } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

test('what is done without a connection shows at once, waits, and is done in order when it is back; what is refused then is told, with its text', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const { ada, ben } = company
  const sales = await company.department('Sales', [ben.id])
  const first = await company.opens('First', sales.id)
  await company.settle()
  const { page } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const offline = (away: boolean) => page.context().setOffline(away)
  const banner = page.getByText(/changes? waits? for the connection/)
  const box = page.getByRole('textbox', { name: 'Reply' })
  const reply = async (text: string) => {
    await box.click()
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
    await box.waitFor({ state: 'detached' })
  }

  await page.goto(`/tickets/${first.id}`)
  await page.getByRole('heading', { name: 'First' }).waitFor()
  // What the page has loaded is there without a connection.
  await page.keyboard.press('r')
  await box.waitFor()

  await offline(true)
  await page.getByLabel('Assignee: Unassigned', { exact: true }).click()
  await page.getByRole('option', { name: 'Assign to me' }).click()
  await page.getByLabel('Assignee: Ben', { exact: true }).waitFor()
  await reply('Written in a tunnel.')
  await page.getByText('Written in a tunnel.').waitFor()
  await banner.filter({ hasText: '2 changes' }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.press('r')
  await box.click()
  await page.keyboard.type('And what came to mind after that.')
  await page.getByText('It is kept in this browser').waitFor()

  await offline(false)
  await banner.waitFor({ state: 'detached' })
  const there = async (id: number) => {
    const { items } = (await ada.calls(tickets.messages, { params: { id } })).body
    return items.map(({ text }) => text)
  }
  expect((await ada.calls(tickets.get, { params: { id: first.id } })).body.assignee).toMatchObject({
    name: 'Ben',
  })
  expect((await there(first.id)).filter(text => text.includes('tunnel'))).toHaveLength(1)

  const draftOnTicket = async () =>
    (await ben.browser.calls(tickets.draft, { params: { id: first.id } })).body.html
  await expect.poll(draftOnTicket).toContain('And what came to mind')

  await offline(true)
  await reply('Written in another tunnel.')
  await banner.filter({ hasText: '1 change' }).waitFor()
  await ada.calls(tickets.reply, { params: { id: first.id }, body: { text: 'Ada was quicker.' } })
  await offline(false)
  const lost = page.getByText('A colleague has answered', { exact: false }).first()
  await lost.waitFor()
  await page.getByText('What you wrote').click()
  await page.locator('details').getByText('Written in another tunnel.').waitFor()
  expect((await there(first.id)).some(text => text.includes('another'))).toBe(false)
  expect(await draftOnTicket()).toContain('Written in another tunnel.')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByText('What you wrote').waitFor({ state: 'detached' })
})

test('what has not been loaded is waited for without a connection, and what writing needs is there', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const { id } = await company.opens('First', sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const heading = (name: string) => page.getByRole('heading', { name })
  // What is fetched ahead comes later than this.
  await page.clock.install()
  await page.goto(`/tickets/${id}`)
  await heading('First').waitFor()

  await page.context().setOffline(true)
  await page.keyboard.press('r')
  await page.getByRole('link', { name: 'Contacts' }).click()
  await page.clock.runFor(5000)
  expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0)
  await page.context().setOffline(false)
  await page.clock.runFor(5000)
  await heading('Contacts').waitFor()
  await page.goBack()
  await page.clock.runFor(5000)
  await heading('First').waitFor()
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply' }).waitFor()
  await page.getByRole('button', { name: 'Bold' }).waitFor()

  await page.reload()
  await heading('First').waitFor()
  const writing = page.waitForResponse(answer => answer.url().includes('editor-toolbar'))
  await page.clock.runFor(5000)
  await writing
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note' }).waitFor()
  await page.getByRole('button', { name: 'Bold' }).waitFor()
  expect(problems().filter(problem => problem.startsWith('page'))).toEqual([])
})
