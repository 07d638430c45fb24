import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { becomesTrue } from '../support/becomes-true.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

const built = join(import.meta.dirname, '../../apps/agent/dist')
const inText = `document.activeElement?.classList.contains('tiptap')`
const isSomewhere = `document.activeElement !== document.body`

test('who types goes on where they left off, keys act again after Escape, and Enter takes what is marked', async () => {
  const company = await openCompany(built)
  const sales = await company.department('Sales', [company.ben.id, company.eve.id])
  for (const subject of ['First', 'Second', 'Third']) await company.opens(subject, sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const { keyboard } = page
  const marked = (name: string | RegExp) =>
    page.getByRole('option', { name }).and(page.locator('[data-highlighted]'))
  await page.goto('/')
  await page.getByRole('link', { name: /Third/ }).waitFor()

  // What is selected has the focus, and the next key steps from there.
  await keyboard.press('x')
  await page.getByText('1 selected').waitFor()
  await becomesTrue(page, `document.activeElement?.textContent.includes('Third')`)
  await keyboard.press('j')
  await becomesTrue(page, `document.activeElement?.textContent.includes('Second')`)
  await keyboard.press('x')
  await page.getByText('2 selected').waitFor()
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Second' }).waitFor()

  // A draft that was left is gone on with behind its end.
  const reply = page.getByRole('textbox', { name: 'Reply' })
  await keyboard.press('r')
  await reply.waitFor()
  await keyboard.type('Dear Lee,')
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await reply.getByText('Dear Lee,').waitFor()
  await keyboard.press('r')
  await becomesTrue(page, inText)
  await keyboard.type(' thank you.')
  await reply.getByText('Dear Lee, thank you.').waitFor()
  await keyboard.press('Escape')
  await becomesTrue(page, `!${inText} && ${isSomewhere}`)

  // One's own name finds what gives the ticket to oneself.
  await keyboard.press('a')
  await page.getByPlaceholder('Assign').waitFor()
  await keyboard.type('ben')
  await marked(/Assign to me/).waitFor()
  await keyboard.press('Enter')
  await page.getByLabel('Assignee: Ben', { exact: true }).waitFor()

  // An @ that names nobody stays what it is; the first colleague is marked before anybody types.
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  const colleagues = page.getByPlaceholder('Mention a colleague')
  await keyboard.press('n')
  await note.waitFor()
  await keyboard.type('Meet @')
  await colleagues.waitFor()
  await marked(/.+/).waitFor()
  await keyboard.type('5pm')
  await page.getByText('No matches').waitFor()
  await keyboard.press('Escape')
  await note.getByText('Meet @5pm').waitFor()
  await becomesTrue(page, inText)
  await keyboard.type(' sharp, @')
  await marked(/.+/).waitFor()
  const name = (await marked(/.+/).textContent()) ?? ''
  await keyboard.press('Enter')
  await expect.poll(() => note.textContent()).toMatch(/Meet @5pm sharp, @\w+ $/)
  expect(name).toContain((await note.textContent())?.split('@').at(-1)?.trim())

  // The ticket to merge into is found by its words.
  await keyboard.press('Escape')
  await keyboard.press('g')
  await page.getByRole('textbox', { name: 'The other ticket' }).fill('nowhere')
  await page.getByRole('dialog').getByText('No matches').waitFor()
  await page.getByRole('textbox', { name: 'The other ticket' }).fill('third')
  const choices = page.getByRole('list', { name: 'Tickets to choose from' }).getByRole('button')
  await expect.poll(() => choices.allTextContents()).toEqual([expect.stringMatching(/Third/)])
  await choices.click()
  const code = await page.getByRole('textbox', { name: 'The other ticket' }).inputValue()
  expect(await choices.textContent()).toContain(code)
  await keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Merge into another ticket' }).waitFor({ state: 'detached' })

  // A dialog that fades holds up no key.
  await keyboard.press('t')
  await page.getByRole('dialog', { name: 'Transfer to another department' }).waitFor()
  await keyboard.press('Escape')
  await keyboard.press('j')
  await page.getByRole('heading', { name: 'First' }).filter({ visible: true }).waitFor()
  expect(problems()).toEqual([])
})

test('every report is found by its name', async () => {
  const company = await openCompany(built)
  const { page, problems } = await openOneBrowser(company, 'eve@example.com', passwordOf('Eve'))
  await page.goto('/')
  await page.getByRole('link', { name: /All tickets/ }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder(/Tickets, people/).waitFor()
  await page.keyboard.type('tags report')
  await page.getByRole('option', { name: /Tags/ }).and(page.locator('[data-highlighted]')).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/reports\?by=tag/)
  expect(problems()).toEqual([])
})
