import { expect, test } from 'vitest'
import { system } from '../../../../platform/events/act.ts'
import { write } from '../../../../platform/platform.ts'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { keepRaw, runAgain } from '../../../intake/commands.ts'
import { deleteBan, keepBan } from '../bans/store.ts'
import { smtpDedupKey } from '../dedup-key.ts'
import { changeHandling } from '../handling/change-handling.ts'
import type { MailSource } from '../mail-source.ts'
import { mailOf, mailRoom } from '../testing.ts'

const support = 'support@help.example.com'
const sales = 'sales@help.example.com'
const from = 'nour@customer.example'

const room = async () => {
  const platform = await testPlatform()
  const mails = await mailRoom(platform)
  const raw = mailOf({ id: 'm1@customer.example', to: `${support}, ${sales}` })
  const delivers = async (source: MailSource & { to: string[] }) => {
    const receivedAt = platform.clock.now()
    const dedupKey = smtpDedupKey(raw, source.to, receivedAt)
    const kept = await keepRaw(platform.db, { channel: 'email', source, raw, dedupKey, receivedAt })
    await mails.worker.drain()
    return kept
  }
  const tickets = async () =>
    (await platform.db.selectFrom('ticket').select('department_id').orderBy('id').execute()).map(
      row => row.department_id,
    )
  const reasons = async () =>
    (await platform.db.selectFrom('intake').select(['state', 'reason']).orderBy('id').execute()).map(
      ({ state, reason }) => reason ?? state,
    )
  return { ...mails, platform, raw, delivers, tickets, reasons }
}

const ways: (MailSource & { to: string[] })[] = [
  { kind: 'smtp', client: '192.0.2.1', from, to: [support, sales] },
  { kind: 'pipe', from, to: ['Support+re.1.x@help.example.com', sales] },
  { kind: 'hook', hookId: 0, from, to: [support, 'anybody@else.example', sales.toUpperCase()] },
]

test.each(ways)(
  'one delivery to two departments by $kind makes a ticket in each, linked; repeated, no third one',
  async way => {
    const { delivers, tickets, reasons, departments, platform } = await room()
    await delivers(way)
    expect(await tickets()).toEqual([departments.support, departments.sales])
    const links = await platform.db
      .selectFrom('event')
      .select('data')
      .where('name', '=', 'ticket.linked')
      .execute()
    expect(links).toMatchObject([{ data: { why: 'same-mail' } }, { data: { why: 'same-mail' } }])

    expect(await delivers(way)).toMatchObject({ duplicate: true })
    // The other department hears of it by a delivery of its own, too.
    await delivers({ ...way, to: [sales] })
    expect(await tickets()).toHaveLength(2)
    expect(await reasons()).toEqual(['done', 'done', 'duplicate'])
  },
)

test('where the first department has it for both, or an answer goes to its ticket, nothing is passed on', async () => {
  const { platform, delivers, receives, tickets, reasons, departments } = await room()
  await write(platform, system, act => changeHandling(act, { sameMail: 'first' }))
  await delivers({ kind: 'pipe', from, to: [support, sales] })
  expect(await tickets()).toEqual([departments.support])
  await write(platform, system, act => changeHandling(act, { sameMail: 'linked' }))
  await receives({ id: 'm2@customer.example', headers: ['In-Reply-To: <m1@customer.example>'] }, [
    support,
    sales,
  ])
  expect(await reasons()).toEqual(['done', 'done'])
  expect(await tickets()).toHaveLength(1)
})

test('a mail that is read again passes nothing on twice', async () => {
  const { platform, delivers, worker, tickets, reasons } = await room()
  const at = platform.clock.now()
  const ban = { kind: 'address' as const, value: from, reason: '', expiresAt: null, at }
  const { id: banId } = await write(platform, system, act => keepBan(act.tx, ban))
  const { id } = await delivers({ kind: 'pipe', from, to: [support, sales] })
  expect(await reasons()).toEqual([`banned ${from}`])
  await write(platform, system, act => deleteBan(act.tx, banId))
  await write(platform, system, act => runAgain(act.tx, id))
  await worker.drain()
  expect(await tickets()).toHaveLength(2)
  // Held for the first department, it is let go by reading it once more.
  await platform.db.updateTable('intake').set({ state: 'waiting' }).where('id', '=', id).execute()
  await worker.drain()
  expect(await reasons()).toEqual(['duplicate', 'done'])
})
