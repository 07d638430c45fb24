import { expect, test } from 'vitest'
import { smtpDedupKey } from '../../apps/server/src/channels/email/inlet/dedup-key.ts'
import { mailOf, type WrittenMail } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { keepRaw } from '../../apps/server/src/channels/intake/commands.ts'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

test('an administrator says what belongs together, and an agent sees why a mail became a ticket of its own', async () => {
  const company = await openSideBySide()
  const { at, ben, department, problems, platform } = company
  await department('Support', [ben.id], ['support@help.example.com'])
  const receives = async (mail: WrittenMail) => {
    const raw = mailOf(mail)
    const receivedAt = platform.clock.now()
    const to = ['support@help.example.com']
    const source = { kind: 'smtp', from: 'nour@customer.example', to, client: '192.0.2.1' }
    const dedupKey = smtpDedupKey(raw, to, receivedAt)
    const { id } = await keepRaw(platform.db, { channel: 'email', source, raw, dedupKey, receivedAt })
    await company.modules.intake.drain()
    await company.settle()
    const row = await platform.db
      .selectFrom('intake')
      .select('ticket_id')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.ticket_id ?? 0
  }
  const first = await receives({ id: 'm1@customer.example' })
  const own = await receives({
    id: 'm2@elsewhere.example',
    from: 'Mallory <mallory@elsewhere.example>',
    headers: ['In-Reply-To: <m1@customer.example>'],
  })

  const agent = await at('Ben')
  await agent.goto(`/tickets/${own}`)
  await agent.getByText('This has to do with', { exact: false }).waitFor()
  await lookAt(agent, 'linked')
  await agent.goto(`/tickets/${first}`)
  await agent.getByText('names this ticket', { exact: false }).waitFor()

  const page = await at('Ada')
  await page.goto('/settings/mail')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('textbox', { name: 'Sender', exact: true }).fill('monitor@ops.example')
  await lookAt(page, 'grouping')
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('monitor@ops.example').waitFor()
  await lookAt(page, 'mail')
  expect(problems()).toEqual([])
})
