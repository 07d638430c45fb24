import { cannedMessages } from '@stoa/contract/canned-messages'
import { tickets } from '@stoa/contract/tickets'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { openSideBySide } from '../support/side-by-side.ts'

/** What has the focus: what it is called and what it says. Null where nothing has it. */
const focused = (page: Page) =>
  page.evaluate(`(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    const labels = [...(at.labels ?? [])].map(label => label.textContent)
    return [at.getAttribute('aria-label'), ...labels, at.id, at.textContent].filter(Boolean).join(' ') || at.tagName
  })()`) as Promise<string | null>

/** Only keys: no mouse, and no focus that a script has set. */
const keyboardOf = (page: Page) => {
  const { keyboard } = page
  /** After every step something has the focus: whoever sees nothing of the page would be lost else. */
  const isSomewhere = (after: string) => expect.poll(() => focused(page), { message: after }).not.toBeNull()
  return {
    async presses(...keys: string[]) {
      for (const key of keys) await keyboard.press(key)
    },
    types: (words: string) => keyboard.type(words),
    async sees(what: ReturnType<Page['locator']>, after: string) {
      await what.first().waitFor()
      await isSomewhere(after)
    },
    async tabsTo(name: RegExp) {
      for (let presses = 0; presses < 60; presses += 1) {
        if (name.test((await focused(page)) ?? '')) return
        await keyboard.press('Tab')
      }
      throw new Error(`Tab never came to ${name}`)
    },
  }
}

test('a whole day is worked by keyboard alone, and the focus is never lost', async () => {
  const { ada, at, ben, eve, department, opens, problems } = await openSideBySide()
  const sales = await department('Sales', [ben.id, eve.id])
  await department('Support', [ben.id])
  await opens('Where is my order?', sales.id)
  await opens('Invoice is wrong', sales.id)
  await opens('Thank you', sales.id)
  const texts = [{ language: null, html: '<p>Good day, we are on it.</p>' }]
  await ada.calls(cannedMessages.create, {
    body: { name: 'Greeting', shortcut: 'hi', texts, sharing: { with: 'everybody' } },
  })
  const page = await at('Ben')
  const { presses, types, sees, tabsTo } = keyboardOf(page)
  const heading = (name: string) => page.getByRole('heading', { name })

  await page.context().clearCookies()
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await tabsTo(/E-mail/)
  await types('ben@example.com')
  await tabsTo(/^Password/)
  await types(passwordOf('Ben'))
  await presses('Enter')
  await page.getByRole('link', { name: /Thank you/ }).waitFor()

  // The list: step, look into a ticket, open it.
  await presses('j')
  await sees(page.getByRole('link', { name: /Thank you/ }), 'j')
  await presses('j', 'v')
  await sees(page.getByRole('group', { name: 'Preview: Invoice is wrong' }), 'preview')
  await presses('Escape', 'Enter')
  await sees(heading('Invoice is wrong'), 'opening a ticket')

  // An answer with a canned message, a note that names a colleague.
  await presses('r')
  await sees(page.getByRole('textbox', { name: 'Reply' }), 'reply')
  await types('/hi')
  await sees(page.getByRole('option', { name: /Greeting/ }), 'canned message')
  await presses('Enter')
  await page.getByRole('textbox', { name: 'Reply' }).getByText('Good day, we are on it.').waitFor()
  await presses('Control+Enter')
  await sees(page.getByRole('article', { name: 'Message by Ben' }), 'sending')
  await presses('Escape', 'n')
  await sees(page.getByRole('textbox', { name: 'Note', exact: true }), 'note')
  await types('@')
  await page.getByPlaceholder('Mention a colleague').waitFor()
  await types('Eve')
  await page.getByRole('option', { name: /Eve/ }).waitFor()
  await presses('Enter')
  await page.getByText('@Eve').waitFor()
  await types('please look')
  await presses('Control+Enter')
  await sees(page.getByText(/mentioned .*Eve.* in a note/), 'mention')
  await presses('Escape')

  // Tag, postpone, resolve and back, transfer.
  await presses('l')
  await page.getByPlaceholder('Add a tag').waitFor()
  await types('billing')
  await page.getByRole('option', { name: /billing/ }).waitFor()
  await presses('Enter')
  await sees(page.getByRole('button', { name: 'Remove the tag billing' }), 'tag')
  await presses('Escape')
  await page.getByPlaceholder('Add a tag').waitFor({ state: 'detached' })
  await presses('p')
  await sees(page.getByRole('menuitem', { name: /For 4 hours/ }), 'postpone')
  // The menu has the keys a moment after it is there.
  await page.locator('[role="menu"]:focus, [role="menu"] :focus').waitFor()
  await presses('ArrowDown', 'Enter')
  await sees(page.getByText(/Postponed until/), 'postponed')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await presses('e')
  await sees(page.getByRole('button', { name: 'Reopen' }), 'resolve')
  await presses('e')
  await sees(page.getByRole('button', { name: 'Resolve', exact: true }), 'undo')
  await presses('t')
  await page.getByRole('dialog', { name: 'Transfer to another department' }).waitFor()
  await tabsTo(/Department|Choose a department/)
  await presses('ArrowDown')
  await sees(page.getByRole('option', { name: 'Support' }), 'departments')
  // The search has the keys a moment after the list is there.
  await page.locator('input:focus').waitFor()
  await types('Supp')
  await page.getByRole('option', { name: 'General' }).waitFor({ state: 'detached' })
  // As one sees it: what Enter will choose.
  await page.locator('[role="option"][data-highlighted]').filter({ hasText: 'Support' }).waitFor()
  await presses('Enter')
  await page.getByRole('option', { name: 'Support' }).waitFor({ state: 'detached' })
  await tabsTo(/^Note/)
  await types('The customer calls at noon.')
  await tabsTo(/^Transfer$/)
  await presses('Enter')
  await sees(page.getByText('Transferred to Support.'), 'transfer')
  await sees(page.getByText('The customer calls at noon.'), 'note of the transfer')
  await page.getByRole('dialog', { name: 'Transfer to another department' }).waitFor({ state: 'detached' })

  // The next ticket, back to the list, and one found by the palette.
  await presses('j')
  await sees(heading('Where is my order?'), 'next ticket')
  await presses('e')
  await sees(page.getByRole('button', { name: 'Reopen' }), 'resolved for good')
  await presses('u')
  await sees(page.getByRole('list', { name: 'Tickets' }), 'back')
  await page.getByRole('link', { name: /Where is my order/ }).waitFor({ state: 'detached' })
  const rowWithFocus = page.getByRole('list', { name: 'Tickets' }).locator('a:focus')
  // What left the list left its place to another ticket, which the keys go on from.
  await rowWithFocus.filter({ hasText: /Thank you|Invoice/ }).waitFor()
  await presses('Control+k')
  await types('thank')
  await sees(page.getByRole('option', { name: /Thank you/ }), 'palette')
  await presses('Enter')
  await sees(heading('Thank you'), 'found')
  await presses('u')
  await sees(page.getByRole('list', { name: 'Tickets' }), 'back again')

  // The board: a card to another column, and back.
  await tabsTo(/Board by status/)
  await presses('Enter')
  await sees(page.getByRole('group', { name: 'Board', exact: true }), 'board')
  await page.locator('[data-card]').first().waitFor()
  await presses('j', 'e')
  await sees(page.getByText('Moved to “Resolved”.'), 'moving a card')
  await presses('ArrowRight')
  await sees(page.locator('[data-card] a:focus'), 'column beside')
  await presses('m')
  await sees(page.getByRole('menuitem', { name: 'Postponed' }), 'menu of a card')
  await presses('Escape')
  await sees(page.locator('[data-card] :focus'), 'menu closed')

  // The shortcuts, a new ticket, and home.
  await presses('?')
  await sees(page.getByRole('dialog', { name: 'Keyboard shortcuts' }), 'shortcuts')
  await presses('Escape')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor({ state: 'detached' })
  await presses('c')
  await sees(heading('New ticket'), 'compose')
  await tabsTo(/^To\b/)
  await types('kim@example.org')
  await tabsTo(/^Subject/)
  await types('Your parcel')
  await tabsTo(/^Message/)
  await types('It is on its way.')
  await presses('Control+Enter')
  await sees(heading('Your parcel'), 'sent')
  await presses('Control+k')
  await types('sign out')
  await sees(page.getByRole('option', { name: /Sign out/ }), 'palette for signing out')
  await presses('Enter')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  const { body } = await ada.calls(tickets.list, { query: { q: 'Your parcel' } })
  expect(body.items).toHaveLength(1)
  expect(problems().filter(problem => !problem.includes('401'))).toEqual([])
})
