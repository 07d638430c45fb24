import { invitations, passwords } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { signsIn } from '../../../core/people/testing.ts'
import { browserAt, ownersPassword, serveOffice } from '../../../core/settings/testing.ts'
import { mailingCompany } from './testing.ts'

const invited = async (given: Parameters<typeof mailingCompany>[0] = {}) => {
  const company = await mailingCompany(given)
  const ada = await signsIn(await serveOffice(company.platform), 'ada@example.com', ownersPassword)
  const person = { email: 'omar@olive.example', name: 'Omar', role: 'agent', departmentIds: [] } as const
  const { body } = await ada.calls(invitations.create, { body: person })
  await company.settle()
  return { ...company, link: body.link }
}

test('an invitation is mailed with its link, as automatic mail that nothing answers or bounces to', async () => {
  const { addsAccount, sender, host, link } = await invited()
  await addsAccount({ fromName: '' })
  await sender.drain()

  const [mail] = host.received
  expect(mail).toMatchObject({ from: '', to: ['omar@olive.example'] })
  const read = await mail?.read()
  const header = (key: string) => read?.headers.find(each => each.key === key)?.value
  expect(read).toMatchObject({
    subject: 'Invitation to the help desk of Olive & Co',
    from: { name: 'Olive & Co', address: 'support@olive.example' },
  })
  expect([header('auto-submitted'), header('precedence'), header('x-auto-response-suppress')]).toEqual([
    'auto-generated',
    'bulk',
    'All',
  ])
  expect(read?.text).toContain(`\n${link}\n`)
  expect(read?.html).toContain(`<a href="${link}">Accept the invitation</a>`)
  expect(read?.text).toContain('November 27, 2026')
})

test('in Arabic it reads from right to left', async () => {
  const { addsAccount, sender, host } = await invited({ language: 'ar' })
  await addsAccount()
  await sender.drain()
  const read = await host.received[0]?.read()
  expect(read?.subject).toBe('دعوة إلى مكتب الدعم لدى Olive & Co')
  expect(read?.html).toContain('<html lang="ar" dir="rtl">')
})

test('a link that has expired while there was no account is not mailed any more', async () => {
  const { platform, addsAccount, sender, host } = await invited()
  await sender.drain()
  platform.clock.pass({ hours: 24 * 8 })
  await addsAccount()
  await sender.drain()
  expect(host.received).toEqual([])
  const rows = await platform.db.selectFrom('outgoing_message').select(['state', 'answer']).execute()
  expect(rows).toEqual([{ state: 'failed', answer: 'obsolete' }])
})

test('a link for a new password is mailed to whoever asked for it', async () => {
  const { platform, addsAccount, settle, sender, host } = await mailingCompany()
  await addsAccount()
  const stranger = browserAt(await serveOffice(platform))
  await stranger.calls(passwords.requestReset, { body: { email: 'ada@example.com' } })
  await stranger.calls(passwords.requestReset, { body: { email: 'nobody@example.com' } })
  await settle()
  await sender.drain()
  expect(host.received).toHaveLength(1)
  const read = await host.received[0]?.read()
  expect(host.received[0]).toMatchObject({ from: '', to: ['ada@example.com'] })
  expect(read?.subject).toBe('A new password for the help desk of Olive & Co')
  expect(read?.text).toContain('https://help.example.com/reset-password/')
})
