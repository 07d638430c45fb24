import type { Authentication } from '@stoa/contract/messages'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { changeContact } from '../../../../core/contacts/commands/change-contact.ts'
import { system } from '../../../../platform/events/act.ts'
import { write } from '../../../../platform/platform.ts'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { keepRaw } from '../../../intake/commands.ts'
import { ownAddresses } from '../../own-addresses.ts'
import { createMailbox } from '../mailboxes/create-mailbox.ts'
import { changeReceiver } from '../smtp/change-receiver.ts'
import { startSmtpReceiver } from '../smtp/smtp-receiver.ts'
import { mailOf, mailRoom } from '../testing.ts'

const found: Authentication = {
  spf: 'fail',
  dkim: 'none',
  dmarc: 'fail',
  arc: null,
  by: null,
  domain: 'customer.example',
  signedBy: [],
  forged: true,
}
const room = async () => {
  const platform = await testPlatform()
  const { worker, outcomeOf } = await mailRoom(platform)
  const keptWith = async (messageId: number | null) => {
    const row = await platform.db
      .selectFrom('message')
      .select('authentication')
      .where('id', '=', messageId)
      .executeTakeFirstOrThrow()
    return row.authentication as Authentication | null
  }
  let count = 0
  return {
    platform,
    worker,
    lastKept: async () => {
      const { id } = await platform.db
        .selectFrom('message')
        .select('id')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      return keptWith(id)
    },
    takes: async (source: object, headers: string[]) => {
      const raw = mailOf({ headers, text: `Mail ${++count}` })
      const dedupKey = Buffer.from(`key ${count}`)
      const record = { channel: 'email', source, raw, dedupKey, receivedAt: platform.clock.now() }
      const { id } = await keepRaw(platform.db, record)
      await worker.drain()
      return keptWith((await outcomeOf(id)).message_id)
    },
  }
}

test('what the receiver finds out stays with the message', async () => {
  const { platform, worker, lastKept } = await room()
  const arrivals: unknown[] = []
  const receiver = await startSmtpReceiver(platform, {
    authenticate: async (_, arrival) => {
      arrivals.push({ ...arrival, at: null })
      return found
    },
  })
  const transport = createTransport({
    port: receiver.port,
    host: '127.0.0.1',
    name: 'mail.customer.example',
    tls: { rejectUnauthorized: false },
  })
  await transport.sendMail({ from: 'nour@customer.example', to: 'support@help.example.com', text: 'Hello' })
  transport.close()
  await worker.drain()
  await receiver.close()

  expect(arrivals).toEqual([
    { from: 'nour@customer.example', client: '127.0.0.1', helo: 'mail.customer.example', at: null },
  ])
  expect(await lastKept()).toEqual(found)
})

test('of a mailbox, only the server is believed that the administration trusts', async () => {
  const { platform, takes } = await room()
  const server = { host: 'imap.example', port: 993, security: 'tls', username: 'a', password: 'b' } as const
  const mailbox = (name: string, authserv: string | null) =>
    write(platform, system, act =>
      createMailbox(
        act,
        {
          ...server,
          name,
          authserv,
          kind: 'imap',
          signIn: 'password',
          folders: ['INBOX'],
          departmentId: null,
          active: false,
          deleteAfterDays: null,
          warnAfterMinutes: 15,
        },
        platform.secrets,
      ),
    )
  const trusting = await mailbox('One', 'mx.example')
  const careful = await mailbox('Two', null)
  const by = ({ id }: { id: number }) => ({
    kind: 'imap',
    mailboxId: id,
    folder: 'INBOX',
    uidValidity: 1,
    uid: 1,
    hash: '',
  })
  const header = 'Authentication-Results: mx.example; dmarc=pass header.from=customer.example'
  const foreign = 'Authentication-Results: mx.attacker.example; dmarc=pass'

  expect(await takes(by(trusting), [header])).toMatchObject({
    dmarc: 'pass',
    by: 'mx.example',
    domain: 'customer.example',
  })
  expect(await takes(by(trusting), [foreign])).toBeNull()
  expect(await takes(by(careful), [header])).toBeNull()
})

test('a relay is believed only where it stands in our own network', async () => {
  const { platform, takes } = await room()
  await write(platform, system, act => changeReceiver(act, { authserv: 'relay.example' }))
  const header = 'Authentication-Results: relay.example; spf=fail; dmarc=fail (p=reject)'
  const from = { from: 'a@customer.example', to: ['support@help.example.com'] }

  expect(await takes({ kind: 'smtp', client: '10.1.2.3', ...from }, [header])).toMatchObject({
    by: 'relay.example',
    forged: true,
  })
  expect(await takes({ kind: 'pipe', ...from }, [header])).toMatchObject({ by: 'relay.example' })
  expect(await takes({ kind: 'smtp', client: '192.0.2.8', ...from }, [header])).toBeNull()
  expect(
    await takes({ kind: 'smtp', client: '192.0.2.8', authentication: found, ...from }, [header]),
  ).toEqual(found)
})

test('who asks for answers at an address of ours is known by their own, and no contact is made of ours', async () => {
  const platform = await testPlatform()
  const { receives } = await mailRoom(platform)
  const { message_id } = await receives({
    id: '1@customer.example',
    headers: ['Reply-To: Support <Support+x@help.example.com>'],
  })
  const message = await platform.db
    .selectFrom('message')
    .select('sender')
    .where('id', '=', message_id)
    .executeTakeFirstOrThrow()
  expect(message.sender).toBe('nour@customer.example')
  const contacts = await platform.db.selectFrom('contact').select('email').execute()
  expect(contacts.map(({ email }) => email)).toEqual(['nour@customer.example'])
})

test('a contact takes part in their tickets by each of their addresses', async () => {
  const platform = await testPlatform()
  const { receives } = await mailRoom(platform)
  const { ticket_id } = await receives({ id: '1@customer.example' })
  const { id } = await platform.db.selectFrom('contact').select('id').executeTakeFirstOrThrow()
  await write(platform, system, act =>
    changeContact(act, id, { emails: ['nour@customer.example', 'nour@home.example'] }, ownAddresses),
  )
  const again = await receives({
    id: '2@home.example',
    from: 'Nour <nour@home.example>',
    headers: ['In-Reply-To: <1@customer.example>'],
  })
  expect(again.ticket_id).toBe(ticket_id)
})
