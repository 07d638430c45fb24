import { join } from 'node:path'
import { tickets } from '@stoa/contract/tickets'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { becomesTrue } from '../support/becomes-true.ts'
import { accessibilityProblems } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'
import { pdfInKnownEncoding } from '../support/small-pdf.ts'

/** A picture of one pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** What lies on the clipboard is put into the text, as the browser would do it. */
const pastes = (page: Page, data: { html?: string; text?: string; png?: string }) =>
  page.evaluate(`{
    const given = ${JSON.stringify(data)}
    const clipboardData = new DataTransfer()
    if (given.html) clipboardData.setData('text/html', given.html)
    if (given.text) clipboardData.setData('text/plain', given.text)
    if (given.png) {
      const bytes = Uint8Array.from(atob(given.png), each => each.charCodeAt(0))
      clipboardData.items.add(new File([bytes], 'plan.png', { type: 'image/png' }))
    }
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`)

const inText = `document.activeElement?.classList.contains('tiptap')`

/** As spreadsheets put it on the clipboard. */
const cells =
  '<html><head><style>td{color:red}</style></head><body><table border=0 width=120><col width=64><tr><td class=xl65 style="background:#ff0">Oil</td><td>12</td></tr></table></body></html>'

test('pictures, tables, links, code and direction are written by keyboard, and arrive as they look', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('Plans', sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('heading', { name: 'Plans' }).waitFor()
  await page.keyboard.press('r')
  const box = page.getByRole('textbox', { name: 'Reply' })
  await box.waitFor()

  await page.keyboard.type('Here is the plan: ')
  await pastes(page, { png: pixel })
  await box.locator('img[src^="/api/attachments/"]').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('All of it is on our page')
  for (let n = 0; n < 2; n++) await page.keyboard.press('Control+Shift+ArrowLeft')
  await becomesTrue(page, `getSelection().toString() === 'our page'`)
  await page.getByRole('button', { name: 'Link', exact: true }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Address' }).fill('example.org/plans')
  await page.keyboard.press('Enter')
  await box.getByRole('link', { name: 'our page' }).waitFor()
  await becomesTrue(page, inText)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('سلام')
  const tools = page.getByRole('toolbar', { name: 'Formatting' })
  await tools.getByRole('button', { name: 'Bold' }).focus()
  for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemcheckbox', { name: 'From right to left' }).click()
  await becomesTrue(page, inText)
  await page.keyboard.press('Enter')
  await pastes(page, { html: cells, text: 'Oil\t12' })
  await box.getByRole('cell', { name: 'Oil' }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await box.locator('img[src^="/api/attachments/"]').waitFor()
  expect(await page.getByRole('list', { name: 'Attachments' }).count()).toBe(0)
  await box.click()
  await page.keyboard.press('Control+Enter')

  const body = page.frameLocator('iframe[title="Message by Ben"]:visible')
  await body.getByRole('cell', { name: 'Oil' }).waitFor()
  const params = { id: ticket.id }
  const sent = (await company.ada.calls(tickets.messages, { params })).body.items.at(-1)
  const [picture] = sent?.attachments ?? []
  expect(picture).toMatchObject({ name: 'plan.png', inline: true, preview: 'picture' })
  expect(sent?.html).toContain(`src="${picture?.url}"`)
  expect(sent?.html).toContain('<p dir="rtl">سلام</p>')
  expect(sent?.html).toContain('href="https://example.org/plans"')
  expect(sent?.html).not.toMatch(/xl65|#ff0|<style/)
  expect(sent?.text).toContain('[plan.png]')
  expect(sent?.text).toMatch(/Oil +12/)
  expect(problems()).toEqual([])
})

test('the server fetches a pasted picture that lies elsewhere; the browser asks nobody there', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('Quotes', sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const asked: string[] = []
  page.on('request', request => {
    const { hostname } = new URL(request.url())
    if (hostname === 'tracker.example') asked.push(request.url())
  })
  await page.route(/\/api\/pictures\?/, route =>
    route.fulfill({ contentType: 'image/png', body: Buffer.from(pixel, 'base64') }),
  )
  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('heading', { name: 'Quotes' }).waitFor()
  await page.keyboard.press('r')
  const box = page.getByRole('textbox', { name: 'Reply' })
  await box.waitFor()
  await becomesTrue(page, inText)
  await pastes(page, { html: '<p>They wrote: <img src="https://tracker.example/p.gif"></p>' })
  await box.locator('img[src^="/api/attachments/"]').waitFor()
  expect(asked).toEqual([])
  expect(problems()).toEqual([])
})

test('files are uploaded again where that failed, and looked at one after the other', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('Files', sales.id)
  await company.settle()
  const { page } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('heading', { name: 'Files' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note' }).waitFor()
  const picker = page.locator('input[type="file"]')
  await page.route('/api/attachments', route => route.abort())
  await picker.setInputFiles({
    name: 'prices.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Oil costs 12'),
  })
  const again = page.getByRole('button', { name: 'Upload prices.txt again' })
  await again.waitFor()
  await page.unroute('/api/attachments')
  await again.click()
  await page.getByRole('button', { name: 'Remove prices.txt' }).waitFor()
  const olives = Buffer.from('Olives 橄榄', 'utf16le').swap16()
  const pdf = {
    name: 'offer.pdf',
    mimeType: 'application/octet-stream',
    buffer: pdfInKnownEncoding('UniGB-UCS2-H', 'GB1', olives),
  }
  const png = { name: 'plan.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') }
  // One after the other: files stand in the order in which the server has got them.
  await picker.setInputFiles(pdf)
  await page.getByRole('button', { name: 'Remove offer.pdf' }).waitFor()
  await picker.setInputFiles(png)
  await page.getByRole('button', { name: 'Remove plan.png' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Add note' }).click()

  await page.getByRole('link', { name: 'prices.txt' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Oil costs 12').waitFor()
  await becomesTrue(page, `document.activeElement?.closest('[role="dialog"]') !== null`)
  const encoding = page.waitForResponse('**/assets/pdf/cmaps/UniGB-UCS2-H.bcmap')
  await page.keyboard.press('ArrowRight')
  expect((await encoding).status()).toBe(200)
  const drawn = dialog.getByRole('img', { name: 'Page 1 of 1' })
  await drawn.waitFor()
  await becomesTrue(
    page,
    `{
    const canvas = document.querySelector('[role="dialog"] canvas')
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    pixels.some((value, at) => at % 4 === 0 && value < 100 && pixels[at + 3] === 255)
  }`,
  )
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.press('ArrowRight')
  await dialog.getByRole('img', { name: 'plan.png' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('what is typed before the place to write is there is written, and is no shortcut', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('Quick hands', sales.id)
  await company.settle()
  const { page } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  await page.route(/reply-editor|palette/, async route => {
    await page.waitForTimeout(700)
    await route.continue()
  })
  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('button', { name: 'Resolve', exact: true }).waitFor()
  const box = page.getByRole('textbox', { name: 'Reply', exact: true })
  await page.keyboard.type('rExcept on Monx')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('day')
  await box.getByText('Except on Monday').waitFor()
  await page.keyboard.type('s.')
  await box.getByText('Except on Mondays.').waitFor()

  // It is open already, and somebody looks elsewhere.
  await page.getByRole('button', { name: 'Resolve', exact: true }).focus()
  await page.keyboard.type('r Or not.')
  await box.getByText('Except on Mondays. Or not.').waitFor()

  // Where one writes already, asking for it again holds up no letter.
  await box.click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('reply')
  await becomesTrue(page, 'document.activeElement.value === "reply"')
  await page.keyboard.press('Enter')
  await becomesTrue(page, `document.activeElement.matches('[contenteditable="true"]')`)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Ask first.')
  await box.getByText('Except on Mondays. Or not. Ask first.').waitFor()

  const has = (text: string) => becomesTrue(page, `document.activeElement.value === ${JSON.stringify(text)}`)
  await page.getByRole('button', { name: 'Resolve', exact: true }).focus()
  await page.keyboard.type('loil')
  await has('oil')
  await page.keyboard.press('Escape')

  // A colleague is named in what is typed ahead, too.
  await page.reload()
  await page.getByRole('button', { name: 'Resolve', exact: true }).waitFor()
  await page.keyboard.type('n @Be')
  await page.getByPlaceholder('Mention a colleague').waitFor()
  await has('Be')
  await page.keyboard.type('n')
  await page.getByRole('option', { name: /Ben/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Note', exact: true }).getByText('@Ben').waitFor()
  await page.keyboard.type('or @B')
  await has('B')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Resolve', exact: true }).focus()
  await page.keyboard.type('dAsk them')
  await has('Ask them')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('settings')
  await has('settings')
  await page.keyboard.press('Escape')
  // Enter chooses by what was typed before it, when that is there.
  await page.reload()
  await page.getByRole('button', { name: 'Resolve', exact: true }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('these shortc')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await page.goto('/')
  await page.getByRole('link', { name: /Quick hands/ }).waitFor()
  await page.keyboard.type('clee@example.net')
  await has('lee@example.net')
})
