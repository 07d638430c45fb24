import { expect, test } from 'vitest'
import { system } from '../../../../platform/events/act.ts'
import { write } from '../../../../platform/platform.ts'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { keepRaw, runAgain } from '../../../intake/commands.ts'
import { mailOf, mailRoom, type WrittenMail } from '../testing.ts'
import { banSender, liftBan } from './change-bans.ts'

const room = async () => {
  const platform = await testPlatform()
  const { worker, outcomeOf } = await mailRoom(platform)
  let count = 0
  return {
    platform,
    bans: (who: string, days: number | null = null) =>
      write(platform, system, act => banSender(act, { who, reason: 'Adverts', days })),
    lifts: (id: number) => write(platform, system, act => liftBan(act, id)),
    again: async (id: number) => {
      await write(platform, system, act => runAgain(act.tx, id))
      await worker.drain()
      return outcomeOf(id)
    },
    async takes(mail: WrittenMail, envelope: { from?: string; client?: string } = {}) {
      const source = {
        kind: 'smtp',
        from: 'nour@customer.example',
        to: ['support@help.example.com'],
        client: '192.0.2.77',
        ...envelope,
      }
      const raw = mailOf({ text: `Mail ${++count}`, ...mail })
      const record = {
        channel: 'email',
        source,
        raw,
        dedupKey: Buffer.from(`${count}`),
        receivedAt: platform.clock.now(),
      }
      const { id } = await keepRaw(platform.db, record)
      await worker.drain()
      const { state, reason } = await outcomeOf(id)
      return { id, state, reason }
    },
  }
}

test('the mail of a banned sender becomes nothing, says why, and is there when the ban is lifted', async () => {
  const { bans, takes, lifts, again } = await room()
  const { id } = await bans('Nour@Customer.example')
  const mail = await takes({})
  expect(mail).toMatchObject({ state: 'suppressed', reason: 'banned nour@customer.example' })
  expect(await again(mail.id)).toMatchObject({ state: 'suppressed' })

  await lifts(id)
  expect(await again(mail.id)).toMatchObject({ state: 'done' })
  expect(await takes({})).toMatchObject({ state: 'done' })
})

test('a domain is banned with all below it, and with whatever address stands in front', async () => {
  const { bans, takes } = await room()
  await bans('spam.example')
  const from = (address: string) => takes({ from: address }, { from: address })
  expect(await from('a@spam.example')).toMatchObject({ state: 'suppressed', reason: 'banned spam.example' })
  expect(await from('b@mail.spam.example')).toMatchObject({ state: 'suppressed' })
  expect(await from('c@notspam.example')).toMatchObject({ state: 'done' })
  expect(await from('spam.example@good.example')).toMatchObject({ state: 'done' })
})

test('a hidden sender is found by the envelope, or by the address for answers', async () => {
  const { bans, takes } = await room()
  await bans('spam@spam.example')
  expect(await takes({}, { from: 'spam@spam.example' })).toMatchObject({ state: 'suppressed' })
  expect(await takes({ headers: ['Reply-To: spam@spam.example'] })).toMatchObject({ state: 'suppressed' })
})

test('a range of servers is known where mail comes straight from it, and not by a relay of ours', async () => {
  const { bans, takes } = await room()
  await bans('192.0.2.0/24')
  await bans('10.0.0.0/8')
  expect(await takes({})).toMatchObject({ state: 'suppressed', reason: 'banned 192.0.2.0/24' })
  expect(await takes({}, { client: '198.51.100.1' })).toMatchObject({ state: 'done' })
  expect(await takes({}, { client: '10.1.1.1' })).toMatchObject({ state: 'done' })
})

test('a ban ends by itself; banned again, it lasts longer', async () => {
  const { platform, bans, takes } = await room()
  const first = await bans('nour@customer.example', 7)
  platform.clock.pass({ hours: 24 * 6 })
  expect(await takes({})).toMatchObject({ state: 'suppressed' })
  expect((await bans('nour@customer.example', 7)).id).toBe(first.id)
  platform.clock.pass({ hours: 24 * 6 })
  expect(await takes({})).toMatchObject({ state: 'suppressed' })
  platform.clock.pass({ hours: 24 })
  expect(await takes({})).toMatchObject({ state: 'done' })
})

test('nobody bans what is not clear, or us', async () => {
  const { platform, bans } = await room()
  const created_at = platform.clock.now()
  const ada = { email: 'ada@olive.example', name: 'Ada', role: 'agent', state: 'active', language: 'en' }
  await platform.db
    .insertInto('person')
    .values({ ...ada, created_at })
    .execute()
  await expect(bans('everybody')).rejects.toMatchObject({ code: 'ban_unclear' })
  await expect(bans('0.0.0.0/0')).rejects.toMatchObject({ code: 'ban_unclear' })
  const ours = ['Support@help.example.com', 'help.example.com', '*@example.com', 'ada@olive.example']
  for (const who of ours) await expect(bans(who)).rejects.toMatchObject({ code: 'ban_ours' })
  await bans('olive.example')
  await bans('le.com')
})
