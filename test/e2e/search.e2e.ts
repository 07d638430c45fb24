import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { accessibilityProblems } from '../support/browser.ts'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'
import { pdfThatSays } from '../support/small-pdf.ts'
import { uploads } from '../support/uploads.ts'

test('an agent finds a conversation by the keyboard alone, by what the customer wrote', async () => {
  const company = await openSideBySide()
  const { at, problems, ada, dora, opens, department, modules, platform } = company
  const support = await department('Support', [dora.id])
  await opens('Order 1042', support.id, 'leo@other.example', {
    text: 'I was charged twice and would like both payments refunded.',
  })
  await opens('Заказ', support.id, 'vera@example.net', {
    text: 'Добрый день, я хотел бы вернуть красные туфли.',
  })
  const { id } = await opens('Thank you', support.id)
  const plan = await uploads(company, 'plan.pdf', pdfThatSays('Scaffolding in October'), 'application/pdf')
  await ada.calls(tickets.reply, { params: { id }, body: { text: 'As planned.', attachmentIds: [plan] } })
  const isRead = async () => {
    await modules.followers.settle()
    await modules.reading.round()
    return platform.db.selectFrom('attachment_text').select('state').execute()
  }
  await expect.poll(isRead).toEqual([{ state: 'read' }])

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
  await page.getByRole('combobox', { name: 'Find anything or do something' }).fill('красная туфля')
  // What is found comes above it, and moves it.
  await page.getByRole('option', { name: /Заказ/ }).waitFor()
  await page.getByRole('option', { name: /everywhere/ }).click()
  await page.getByRole('link', { name: /Заказ/ }).waitFor()

  const field = page.getByRole('searchbox')
  await field.fill('scaffold')
  const inFile = page.getByRole('link', { name: /Thank you/ })
  await inFile.getByText('plan.pdf').waitFor()
  expect(await inFile.locator('mark').allTextContents()).toEqual(['Scaffolding'])
  await lookAt(page, 'search-in-a-file')

  await page.keyboard.press('Escape')
  await page.getByText('More than words').waitFor()
  await page.getByRole('button', { name: 'status:resolved' }).click()
  await page.getByText('Nothing was found').waitFor()
  await lookAt(page, 'search-nothing')
  expect(problems()).toEqual([])
})
