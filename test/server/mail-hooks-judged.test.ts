import { createHmac, generateKeyPairSync } from 'node:crypto'
import { bans } from '@stoa/contract/bans'
import { mailHooks } from '@stoa/contract/mail-hooks'
import { tickets } from '@stoa/contract/tickets'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { expect, test } from 'vitest'
import { createAuthenticate } from '../../apps/server/src/channels/email/inlet/authentication/authenticate.ts'
import { checkWith } from '../../apps/server/src/channels/email/inlet/authentication/check-all.ts'
import type { ResolveRecord } from '../../apps/server/src/channels/email/inlet/authentication/resolver.ts'
import { takeHook } from '../../apps/server/src/channels/email/inlet/hooks/take-hook.ts'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

const secret = 'key-of-the-account'
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const published: Record<string, string> = {
  'shop.example': 'v=spf1 ip4:198.51.100.0/24 -all',
  '_dmarc.shop.example': 'v=DMARC1; p=reject',
  's1._domainkey.shop.example': `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`,
}
const names: ResolveRecord = async name => {
  const text = published[name]
  if (!text) throw Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' })
  return [[text]]
}
const authenticate = createAuthenticate(checkWith(names))

let count = 0
/** Each with words of its own: the same again would be known. */
const mail = (...above: string[]) => {
  count += 1
  const written = mailOf({ from: 'nour@shop.example', to: 'sales@help.example.com', text: `Mail ${count}` })
  return Buffer.from([...above, written.toString()].join('\r\n'))
}
const from = (client: string, by: string) => `Received: from x (x [${client}]) by ${by} with SMTP; now`

const company = async () => {
  const { ada, platform, modules, ...rest } = await openMailedCompany()
  const hooks: Record<string, string> = {}
  for (const provider of ['mailgun', 'postmark'] as const) {
    const { body } = await ada.calls(mailHooks.create, {
      body: { name: provider, provider, secret } as never,
    })
    hooks[provider] = body.url.split('/').at(-2) ?? ''
  }
  const now = platform.clock.now()
  const takes = async (provider: string, headers: Record<string, string>, body: string) => {
    const request = { headers, body: Buffer.from(body), now }
    const fetch = async () => null
    const taken = await takeHook(platform, hooks[provider] ?? '', request, { fetch, authenticate })
    expect(taken).toEqual({ kind: 'kept' })
    await modules.intake.drain()
    const last = platform.db.selectFrom('intake').selectAll().orderBy('id', 'desc')
    return last.executeTakeFirstOrThrow()
  }
  return {
    ...rest,
    ada,
    byMailgun: (raw: Buffer) => {
      const timestamp = String(Math.floor(now.epochMilliseconds / 1000))
      const token = `token-${count}`
      const signature = createHmac('sha256', secret).update(`${timestamp}${token}`).digest('hex')
      const fields = { timestamp, token, signature, sender: 'nour@shop.example' }
      const form = new URLSearchParams({
        ...fields,
        recipient: 'sales@help.example.com',
        'body-mime': `${raw}`,
      })
      return takes('mailgun', { 'content-type': 'application/x-www-form-urlencoded' }, `${form}`)
    },
    byPostmark: (raw: Buffer) =>
      takes(
        'postmark',
        { authorization: `Basic ${Buffer.from(`x:${secret}`).toString('base64')}` },
        JSON.stringify({
          From: 'nour@shop.example',
          OriginalRecipient: 'sales@help.example.com',
          RawEmail: `${raw}`,
        }),
      ),
  }
}

const judgedAs = (judged: object) => ({ source: { authentication: judged } })

test('mail by a webhook is judged by the server that the provider took it from', async () => {
  const { byMailgun, byPostmark, ada } = await company()
  const good = await byMailgun(mail(from('198.51.100.7', 'mxa.mailgun.org')))
  expect(good).toMatchObject(judgedAs({ spf: 'pass', dmarc: 'pass', forged: false, domain: 'shop.example' }))
  const forged = await byPostmark(mail(from('203.0.113.9', 'p-pm-inbound1.inbound.postmarkapp.com')))
  expect(forged).toMatchObject(judgedAs({ spf: 'fail', dmarc: 'fail', forged: true }))
  const { items } = (await ada.calls(tickets.messages, { params: { id: forged.ticket_id ?? 0 } })).body
  expect(items[0]?.authentication).toMatchObject({ forged: true })
})

test('what the sender wrote into the mail proves nothing', async () => {
  const { byMailgun } = await company()
  const written = await byMailgun(
    mail(
      'Received: from evil.example by evil.example; now',
      from('198.51.100.7', 'mxa.mailgun.org'),
      'X-Mailgun-Spf: Pass',
    ),
  )
  expect(written.source).not.toHaveProperty('authentication')
  const below = await byMailgun(mail(from('203.0.113.9', 'mxa.mailgun.org'), 'X-Mailgun-Spf: Pass'))
  expect(below).toMatchObject(judgedAs({ spf: 'fail', forged: true }))
})

test('where the provider tells no address, its word counts', async () => {
  const { byMailgun } = await company()
  const raw = mail('X-Mailgun-Spf: Pass', 'Received: from mail.shop.example by mxa.mailgun.org; now')
  expect(await byMailgun(raw)).toMatchObject(judgedAs({ spf: 'pass', dmarc: 'pass', forged: false }))
})

test('a ban of an address of the network holds for webhooks, too', async () => {
  const { byMailgun, ada } = await company()
  await ada.calls(bans.create, { body: { who: '203.0.113.0/24' } })
  expect(await byMailgun(mail(from('203.0.113.9', 'mxa.mailgun.org')))).toMatchObject({
    state: 'suppressed',
    reason: 'banned 203.0.113.0/24',
  })
})

const signed = async (raw: Buffer) => {
  const { signatures } = await dkimSign(raw, {
    signatureData: [
      {
        signingDomain: 'shop.example',
        selector: 's1',
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      },
    ],
    signTime: '2026-11-20T16:40:00Z',
  } as Parameters<typeof dkimSign>[1])
  const handedOver = from('203.0.113.9', 'p-pm-inbound1.inbound.postmarkapp.com')
  return Buffer.concat([Buffer.from(`${handedOver}\r\n${signatures}`), raw])
}

test('Postmark says nothing of signatures: they are checked in the raw mail, which proves who sent what was handed on', async () => {
  const { byPostmark } = await company()
  const good = await byPostmark(await signed(mail()))
  expect(good).toMatchObject(judgedAs({ spf: 'fail', dkim: 'pass', dmarc: 'pass', forged: false }))
  const raw = await signed(mail())
  const changed = await byPostmark(Buffer.from(raw.toString().replace('Mail ', 'Letter ')))
  expect(changed).toMatchObject(judgedAs({ dkim: 'fail', dmarc: 'fail', forged: true }))
})

test('where JSON could not carry the bytes of a mail, its signature accuses nobody', async () => {
  const { byPostmark } = await company()
  const raw = await signed(Buffer.from(`${mail()}`.replace('Mail ', 'Caf\xe9 '), 'latin1'))
  expect(await byPostmark(raw)).toMatchObject(
    judgedAs({ spf: 'fail', dkim: 'temperror', dmarc: 'temperror', forged: false }),
  )
})
