import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startJourney } from '../support/journey.ts'
import { owner } from '../support/stoa-process.ts'

const post = async (page: Page, path: string, data: object) => {
  const response = await page.request.post(path, { data })
  expect([path, response.status()]).toEqual([path, 200])
  return response.json()
}

const opens = async ({ open }: Awaited<ReturnType<typeof startJourney>>) => {
  const ada = await open()
  await post(ada.page, '/api/sessions/sign-in', owner)
  const invitation = { email: 'ben@olive.example', name: 'Ben', role: 'agent' }
  const { user, link } = await post(ada.page, '/api/invitations', invitation)
  await post(ada.page, '/api/departments', { name: 'Sales', memberIds: [user.id] })
  const ben = await open()
  const token = String(link).split('/').at(-1)
  const answer = { name: 'Ben', password: 'Ben has a password', language: 'en' }
  await post(ben.page, `/api/invitations/${token}/accept`, answer)
  return { ada, ben, benId: Number(user.id) }
}

test('an agent opens the app, chooses, is paused by the owner and locked; the board follows along', async () => {
  const { ada, ben, benId } = await opens(await startJourney())
  await ada.page.goto('/availability')
  const card = ada.page
    .getByRole('region', { name: 'Sales' })
    .getByRole('listitem')
    .filter({ hasText: 'Ben' })
  const onBoard = (state: string) =>
    card.getByRole('button', { name: `Availability of Ben: ${state}` }).waitFor()
  await onBoard('Offline')

  await ben.page.goto('/')
  await onBoard('Online')
  const own = ben.page.getByRole('button', { name: /Your availability/ })
  await own.press('Enter')
  await ben.page.getByRole('menuitemradio', { name: 'Online' }).press('ArrowDown')
  await ben.page.keyboard.press('Enter')
  await onBoard('Away')

  await card.getByRole('button', { name: /Availability of Ben/ }).click()
  await ada.page.getByRole('menuitemradio', { name: 'Paused' }).click()
  await own.getByText('Set by a colleague').waitFor()
  expect(await own.textContent()).toContain('Your availability: Paused')

  await ada.page.goto(`/settings/people/${benId}`)
  await ada.page.getByRole('switch', { name: 'May change own availability' }).click()
  await ben.page.getByText('Only supervisors change it').waitFor()
  expect(await own.count()).toBe(0)
  expect([...ada.problems, ...ben.problems]).toEqual([])
})

test('of several tabs one beats, and another one takes over when it is closed', async () => {
  const { ben } = await opens(await startJourney())
  const beats: Page[] = []
  const opened = async () => {
    const page = await ben.page.context().newPage()
    page.on('request', request => request.url().endsWith('/api/me/beat') && beats.push(page))
    await page.goto('/')
    await page.getByRole('button', { name: /Your availability/ }).waitFor()
    return page
  }
  const first = await opened()
  const second = await opened()
  await second.waitForLoadState('networkidle')
  expect(beats).toEqual([first])

  const takenOver = second.waitForRequest('**/api/me/beat')
  await first.close()
  await takenOver
  expect(beats).toEqual([first, second])
})
