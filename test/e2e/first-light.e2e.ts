import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityProblems, dialogOn } from '../support/browser.ts'
import { customerAt } from '../support/customer.ts'
import { startJourney } from '../support/journey.ts'

type Journey = Awaited<ReturnType<typeof startJourney>>

const untilTrue = async (what: () => boolean | Promise<boolean>) => {
  for (let waited = 0; waited < 30_000; waited += 25) {
    if (await what()) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  throw new Error('it never came true')
}

const setsUp = async (page: Page) => {
  await page.goto('/')
  await page.waitForURL('**/setup')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByLabel('Name', { exact: true }).fill('Ada Papadaki')
  await page.getByLabel('E-mail address').fill('ada@olive.example')
  await page.getByLabel('Password', { exact: true }).fill('seven white horses')
  await page.getByLabel('Company name').fill('Olive & Co')
  for (const name of ['Sales', 'Support']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page
      .getByLabel(/Support address/)
      .last()
      .fill(`${name.toLowerCase()}@olive.example`)
  }
  await page.getByRole('button', { name: 'Set up the help desk' }).click()
  await page.getByText('Your first tickets come by mail').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
}

const addsOutgoingAccount = async (page: Page, port: number) => {
  await page.goto('/settings/mail')
  await page.getByRole('button', { name: 'Add an account' }).first().click()
  const dialog = dialogOn(page)
  await dialog
    .getByLabel('E-mail address')
    .or(dialog.getByLabel('Sender address'))
    .first()
    .fill('help@olive.example')
  await dialog.getByLabel('User name').fill('')
  await dialog.getByLabel('Server name').fill('127.0.0.1')
  await dialog.getByLabel('Port', { exact: true }).fill(String(port))
  await dialog.getByLabel('Encryption').click()
  await page.getByRole('option', { name: /None/ }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  expect(await accessibilityProblems(page)).toEqual([])
  await dialog
    .getByRole('button', { name: 'Save' })
    .or(dialog.getByRole('button', { name: 'Add' }))
    .first()
    .click()
  await dialog.waitFor({ state: 'hidden' })
}

const invites = async (page: Page, name: string, department: string): Promise<string> => {
  await page.goto('/settings/people')
  await page.getByRole('button', { name: 'Invite', exact: true }).first().click()
  const dialog = dialogOn(page)
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail address').fill(`${name.toLowerCase()}@olive.example`)
  await dialog.getByRole('checkbox', { name: department }).click()
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await page.getByLabel('Invitation link').inputValue()
  await page.getByRole('button', { name: 'Done' }).click()
  return new URL(link).pathname
}

const accepts = async (journey: Journey, invitation: string) => {
  const { page, problems } = await journey.open()
  await page.goto(invitation)
  await page
    .getByLabel(/password/i)
    .first()
    .fill('nine black swans')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
  return { page, problems }
}

test('a customer’s mail reaches the right department at once, is answered in the browser, and the answer arrives', async () => {
  const journey = await startJourney({ STOA_OWNER_EMAIL: '', STOA_OWNER_PASSWORD: '' })
  const { stoa, mailHost } = journey
  const ada = await journey.open()
  await setsUp(ada.page)
  await addsOutgoingAccount(ada.page, mailHost.port)
  const benIsInvited = await invites(ada.page, 'Ben', 'Sales')
  const doraIsInvited = await invites(ada.page, 'Dora', 'Support')
  await untilTrue(() => mailHost.received.length === 2)
  expect(mailHost.received.flatMap(mail => mail.to)).toEqual(['ben@olive.example', 'dora@olive.example'])
  const ben = await accepts(journey, benIsInvited)
  const dora = await accepts(journey, doraIsInvited)
  await ben.page.getByText('Your first tickets come by mail').waitFor()

  const nour = customerAt(stoa.smtpPort, { name: 'Nour Haddad', address: 'nour@example.net' })
  const question = await nour.writes({
    to: 'sales@olive.example',
    subject: 'An offer for 200 bottles',
    text: 'How much are they?',
  })
  // By itself: nobody loads the page again.
  await ben.page.getByRole('link', { name: /An offer for 200 bottles/ }).waitFor()
  expect(await accessibilityProblems(ben.page)).toEqual([])
  expect(await dora.page.getByText('An offer for 200 bottles').count()).toBe(0)
  await dora.page.reload()
  await dora.page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
  expect(await dora.page.getByText('An offer for 200 bottles').count()).toBe(0)
  await dora.page.goto('/tickets/1')
  await dora.page.getByText(/out of your sight|Nothing here/).waitFor()

  await ben.page.getByRole('link', { name: /An offer for 200 bottles/ }).click()
  await ben.page.getByText('How much are they?').first().waitFor()
  await ben.page.getByRole('button', { name: 'Resolve', exact: true }).waitFor()
  await ben.page.keyboard.press('r')
  await ben.page.locator('[contenteditable=true]').click()
  await ben.page.keyboard.type('Four euros each. Shall we send them?')
  expect(await accessibilityProblems(ben.page)).toEqual([])
  await ben.page.keyboard.press('ControlOrMeta+Enter')
  await untilTrue(() => mailHost.received.length === 3)
  const answer = await mailHost.received[2]?.read()
  expect(mailHost.received[2]?.to).toEqual(['nour@example.net'])
  expect(answer).toMatchObject({ subject: 'Re: An offer for 200 bottles', inReplyTo: question })
  expect(answer?.references).toContain(question)
  expect(answer?.text).toContain('Four euros each.')
  expect(answer?.headers.find(header => header.key === 'auto-submitted')).toBeUndefined()

  await ben.page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await ben.page.getByRole('button', { name: 'Reopen' }).waitFor()
  const sentId = answer?.messageId ?? ''
  await nour.writes({
    to: 'sales@olive.example',
    subject: 'Re: An offer for 200 bottles',
    text: 'Yes, please do.',
    inReplyTo: sentId,
    references: `${question} ${sentId}`,
  })
  await ben.page.getByText('Yes, please do.').first().waitFor()
  await ben.page.getByText(/wrote again, and the ticket is open/).waitFor()

  // What she writes while he answers is said where he writes.
  await ben.page.keyboard.press('r')
  await ben.page.locator('[contenteditable=true]').click()
  await nour.writes({
    to: 'sales@olive.example',
    subject: 'Re: An offer for 200 bottles',
    text: 'Best before noon.',
    inReplyTo: sentId,
    references: `${question} ${sentId}`,
  })
  await ben.page.getByText(/Nour Haddad.* wrote meanwhile/).waitFor()
  expect(await accessibilityProblems(ben.page)).toEqual([])
  await ben.page.getByRole('button', { name: 'Show message' }).click()
  await ben.page.locator('article:focus').waitFor()
  await ben.page.getByText(/wrote meanwhile/).waitFor({ state: 'detached' })
  await ben.page.goto('/')
  await ben.page.getByRole('link', { name: /An offer for 200 bottles/ }).waitFor()
  expect(await ben.page.getByRole('link', { name: /An offer for 200 bottles/ }).count()).toBe(1)

  // A 401 while signed out, and the 404 of a ticket that Dora may not see, are answers and not problems.
  const broke = [...ada.problems, ...ben.problems, ...dora.problems].filter(
    each => !/status of (401|404)/.test(each),
  )
  expect(broke).toEqual([])
})
