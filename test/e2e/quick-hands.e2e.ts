import { join } from 'node:path'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { becomesTrue } from '../support/becomes-true.ts'
import { openCompany } from '../support/company.ts'
import { customerWrites } from '../support/customer-writes.ts'
import { openOneBrowser } from '../support/one-browser.ts'
import { openSideBySide } from '../support/side-by-side.ts'

const built = join(import.meta.dirname, '../../apps/agent/dist')

/** The next ticket, drawn and laid out where nobody sees it, and with the frame of its mail. */
const drawnAhead = `(() => {
  const last = [...document.querySelectorAll('section[aria-label="Conversation"] article:last-of-type')]
  const seen = last.filter(each => each.checkVisibility({ visibilityProperty: true }))
  return last.length === 2 && seen.length === 1 && last.every(each => each.clientHeight > 0)
})()`
const frameAhead = `document.querySelectorAll('section[aria-label="Conversation"] iframe').length === 2`

/** Milliseconds, with some to spare, after which a page does not trust what it has read; nothing tells this one of changes. */
const staleAfter = 15_500

test('the next ticket is there before anybody goes there, as it is by then', async () => {
  const company = await openCompany(built)
  const sales = await company.department('Sales', [company.ben.id])
  const opens = async (subject: string) => {
    const ticket = await company.opens(subject, sales.id)
    await customerWrites(company, ticket, subject, `<p>${subject}, in <b>bold</b> letters.</p>`.repeat(4))
    return ticket
  }
  const first = await opens('First')
  for (const subject of ['Second', 'Third']) await opens(subject)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const asked: string[] = []
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })

  await page.goto('/')
  await page.getByRole('link', { name: /Third/ }).click()
  await page.getByRole('heading', { name: 'Third' }).waitFor()
  await becomesTrue(page, drawnAhead)
  await page.waitForTimeout(500)
  asked.length = 0
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: 'Second' }).waitFor()
  await becomesTrue(page, drawnAhead)
  const aboutSecond = new RegExp(`^/api/tickets/${first.id + 1}(?!/presence)`)
  expect(asked.filter(path => aboutSecond.test(path))).toEqual([`/api/tickets/${first.id + 1}/draft`])

  // The frame of a mail is there, too, as high as what is in it. Whoever goes back comes to the one before next; what changed while it was drawn shows soon after it is seen.
  await becomesTrue(page, frameAhead)
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: 'First' }).waitFor()
  const mail = page.locator('section[aria-label="Conversation"] iframe:visible')
  await mail.contentFrame().getByText('First, in bold letters.').first().waitFor()
  await expect.poll(async () => (await mail.boundingBox())?.height ?? 0).toBeGreaterThan(80)
  await page.keyboard.press('k')
  await page.getByRole('heading', { name: 'Second' }).waitFor()
  await page.waitForTimeout(500)
  await becomesTrue(page, drawnAhead)
  await company.ada.calls(tickets.changeSubject, {
    params: { id: first.id + 2 },
    body: { subject: 'Third of all' },
  })
  await page.waitForTimeout(staleAfter)
  await page.keyboard.press('k')
  await page.getByRole('heading', { name: 'Third of all' }).waitFor()
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: 'Second' }).waitFor()

  // What somebody has begun to write is not drawn ahead: it may be gone on with elsewhere meanwhile.
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply' }).waitFor()
  await page.keyboard.type('Dear Lee')
  await page.getByText('Draft saved').waitFor()
  await page.getByRole('link', { name: 'Next ticket' }).click()
  await page.getByRole('heading', { name: 'First' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Reply' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Previous ticket' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).getByText('Dear Lee').waitFor()
  expect(problems()).toEqual([])
})

const frame = `document.querySelector(':has(> ul[aria-label="Tickets"])')`

/** Scrolls so many pixels in each frame, and answers how many rows were the least that could be read, and how many were not whole. */
const scroll = (pixels: number, frames: number) => `new Promise(done => {
  const rows = () => [...document.querySelectorAll('ul[aria-label="Tickets"] > li')]
  let left = ${frames}, passing = 0
  const step = () => {
    ${frame}.scrollTop += ${pixels}
    passing = Math.max(passing, rows().filter(row => !row.querySelector('a')).length)
    if (--left > 0) requestAnimationFrame(step)
    else done(passing)
  }
  requestAnimationFrame(step)
})`

test('a list that is scrolled faster than anybody reads draws rows that only pass, and fills them when it slows down', async () => {
  const company = await openCompany(built)
  const sales = await company.department('Sales', [company.ben.id])
  const ids: number[] = []
  for (let at = 1; at <= 150; at += 1) ids.push((await company.opens(`Matter ${at}`, sales.id)).id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  await page.goto('/')
  await page.getByRole('link', { name: /Matter 150/ }).waitFor()
  const inSight = () =>
    page.evaluate(`(() => {
      const { top, bottom } = ${frame}.getBoundingClientRect()
      const rows = [...document.querySelectorAll('ul[aria-label="Tickets"] > li')].filter(row => {
        const at = row.getBoundingClientRect()
        return at.bottom > top && at.top < bottom
      })
      return { rows: rows.length, whole: rows.filter(row => row.querySelector('a')).length }
    })()`) as Promise<{ rows: number; whole: number }>

  expect(await page.evaluate(scroll(20, 30))).toBe(0)
  expect(await page.evaluate(scroll(400, 8))).toBeGreaterThan(5)
  await expect.poll(async () => (await inSight()).whole).toBeGreaterThan(10)
  const { rows, whole } = await inSight()
  expect(whole).toBe(rows)

  // The last of the hundred that a list reads at once is not the end of the way.
  await page.goto(`/tickets/${ids[150 - 100]}`)
  await page.getByRole('heading', { name: 'Matter 51' }).waitFor()
  await page.getByRole('link', { name: 'Next ticket' }).waitFor()
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: 'Matter 50' }).waitFor()
  expect(problems()).toEqual([])
})

/** Keys before the next frame, each in a turn of its own, as they come from a quick hand on a slow machine. */
const atOnce = (...keys: string[]) => `(async () => {
  for (const key of ${JSON.stringify(keys)}) {
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await new Promise(queueMicrotask)
  }
})()`

test('keys act however quickly one follows the other, also on a slow machine', async () => {
  const { at, ben, department, opens, problems } = await openSideBySide()
  const sales = await department('Sales', [ben.id])
  for (const subject of ['Three jars', 'Two jars', 'One jar']) await opens(subject, sales.id)
  const page = await at('Ben')
  await page.goto('/')
  await page.getByRole('link', { name: /One jar/ }).waitFor()
  await page.evaluate(atOnce('j', 'j', 'j'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Three jars' }).waitFor()

  // A list that closes after a choice does not open again by the Escape behind it.
  const search = page.getByPlaceholder('Add a tag')
  for (const tag of ['oil', 'vinegar', 'olives']) {
    await page.keyboard.press('l')
    await search.waitFor()
    await page.keyboard.type(tag)
    await page.getByRole('option', { name: new RegExp(tag) }).waitFor()
    await page.evaluate(atOnce('Enter', 'Escape'))
    await page.getByRole('button', { name: `Remove the tag ${tag}`, exact: true }).waitFor()
    await search.waitFor({ state: 'detached' })
  }
  expect(problems()).toEqual([])
})
