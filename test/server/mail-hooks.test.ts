import { createHmac, createSign } from 'node:crypto'
import { mailHooks } from '@stoa/contract/mail-hooks'
import { generate } from 'selfsigned'
import { expect, test } from 'vitest'
import { createAuthenticate } from '../../apps/server/src/channels/email/inlet/authentication/authenticate.ts'
import { checkWith } from '../../apps/server/src/channels/email/inlet/authentication/check-all.ts'
import { takeHook } from '../../apps/server/src/channels/email/inlet/hooks/take-hook.ts'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

const key = 'key-of-the-account'
const raw = mailOf({ id: 'h1@customer.example', subject: 'Späte Lieferung', to: 'sales@help.example.com' })

/** Ada's company with a webhook of a provider, which posts as that provider does. */
const hooked = async (body: object) => {
  const company = await openMailedCompany()
  const { ada, platform, server, modules } = company
  const { body: hook } = await ada.calls(mailHooks.create, { body: { name: 'Hook', ...body } as never })
  const path = new URL(hook.url).pathname
  return {
    ...company,
    hook,
    path,
    posts: async (payload: string | Buffer, headers: Record<string, string>, to = path) =>
      (await server.inject({ method: 'POST', url: to, payload, headers })).statusCode,
    records: () =>
      platform.db.selectFrom('intake').select(['raw', 'source', 'state']).orderBy('id').execute(),
    subjects: async () => {
      await modules.intake.drain()
      return (await platform.db.selectFrom('ticket').select('subject').orderBy('id').execute()).map(
        row => row.subject,
      )
    },
    shown: async () => (await ada.calls(mailHooks.list, {})).body.items[0],
  }
}

const signed = (now: Temporal.Instant, token: string, with_ = key) => {
  const timestamp = String(Math.floor(now.epochMilliseconds / 1000))
  const signature = createHmac('sha256', with_).update(`${timestamp}${token}`).digest('hex')
  return { timestamp, token, signature }
}

const form = (fields: Record<string, string>, mime: Buffer): [Buffer, Record<string, string>] => {
  const boundary = 'boundary-of-mailgun'
  const part = (name: string, value: Buffer) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    value,
    Buffer.from('\r\n'),
  ]
  const body = Buffer.concat([
    ...Object.entries({
      sender: 'nour@customer.example',
      recipient: 'sales@help.example.com',
      ...fields,
    }).flatMap(([name, value]) => part(name, Buffer.from(value))),
    ...part('body-mime', mime),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return [body, { 'content-type': `multipart/form-data; boundary=${boundary}` }]
}

test('mail that Mailgun hands over becomes a ticket, byte for byte, and once however often it is posted', async () => {
  const { posts, platform, records, subjects, shown } = await hooked({ provider: 'mailgun', secret: key })
  const eightBit = Buffer.concat([raw, Buffer.from([0xe9, 0x0d, 0x0a])])
  const request = form(signed(platform.clock.now(), 'token-1'), eightBit)
  expect([await posts(...request), await posts(...request)]).toEqual([200, 200])
  expect(await records()).toMatchObject([
    {
      raw: eightBit,
      source: { kind: 'hook', from: 'nour@customer.example', to: ['sales@help.example.com'] },
    },
  ])
  expect(await subjects()).toEqual(['Späte Lieferung'])
  expect(await shown()).toMatchObject({ lastMailAt: platform.clock.now().toString(), problem: null })
})

test('Mailgun’s other form is read as well, the bytes of which are escaped', async () => {
  const { posts, platform, records } = await hooked({ provider: 'mailgun', secret: key })
  const escaped = [...raw].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
  const fields = new URLSearchParams({ ...signed(platform.clock.now(), 't'), recipient: 'a@x.example' })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect(await posts(`${fields}&body-mime=${escaped}`, headers)).toBe(200)
  expect((await records())[0]?.raw).toEqual(raw)
})

test('what is not signed with the key, or too long ago, or with a mark of another mail, is refused and said', async () => {
  const { posts, platform, records, shown, path } = await hooked({ provider: 'mailgun', secret: key })
  const now = platform.clock.now()
  expect(await posts(...form(signed(now, 't1', 'another key'), raw))).toBe(422)
  expect(await shown()).toMatchObject({ problem: 'wrong-signature' })
  expect(await posts(...form(signed(now.subtract({ minutes: 6 }), 't2'), raw))).toBe(422)
  expect(await shown()).toMatchObject({ problem: 'old-signature' })
  expect(await posts(...form(signed(now, 't3'), raw))).toBe(200)
  expect(await posts(...form(signed(now, 't3'), mailOf({ subject: 'Forged' })))).toBe(422)
  expect(await posts(...form(signed(now, 't4'), raw), path.replace('/mime', 'x/mime'))).toBe(404)
  expect(await records()).toHaveLength(1)
})

test('mail that Postmark hands over with the raw mail becomes a ticket; without it, or without the password, it says so', async () => {
  const { posts, subjects, shown } = await hooked({ provider: 'postmark', secret: 'pass:word' })
  const headers = {
    'content-type': 'application/json',
    authorization: `Basic ${Buffer.from('stoa:pass:word').toString('base64')}`,
  }
  const mail = { From: 'nour@customer.example', OriginalRecipient: 'sales@help.example.com' }
  const whole = JSON.stringify({ ...mail, RawEmail: raw.toString() })
  expect(await posts(whole, { ...headers, authorization: 'Basic eDp5' })).toBe(422)
  expect(await shown()).toMatchObject({ problem: 'wrong-password' })
  expect(await posts(JSON.stringify(mail), headers)).toBe(422)
  expect(await shown()).toMatchObject({ problem: 'no-raw-mail' })
  expect(await posts('no JSON', headers)).toBe(422)
  expect(await posts(whole, headers)).toBe(200)
  expect(await subjects()).toEqual(['Späte Lieferung'])
})

const topic = 'arn:aws:sns:eu-west-1:123456789012:mail'

/** Plays Amazon: signs messages, and has its certificate at the address that they name. */
const amazon = async () => {
  const { cert, private: privateKey } = await generate([{ name: 'commonName', value: 'sns.amazonaws.com' }], {
    notBeforeDate: new Date('2026-01-01'),
    notAfterDate: new Date('2028-01-01'),
  })
  const asked: string[] = []
  const sign = (message: Record<string, string>, fields: string[]) => {
    const text = fields.flatMap(field => (field in message ? [`${field}\n${message[field]}\n`] : [])).join('')
    return createSign('RSA-SHA256').update(text).sign(privateKey, 'base64')
  }
  const common = {
    MessageId: 'm-1',
    TopicArn: topic,
    Timestamp: '2026-11-20T16:50:00.000Z',
    SignatureVersion: '2',
    SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem',
  }
  return {
    asked,
    fetch: async (url: string) => {
      asked.push(url)
      return url.endsWith('.pem') ? cert : 'confirmed'
    },
    notification: (content: object, changed: object = {}) => {
      const message = { ...common, Type: 'Notification', Message: JSON.stringify(content) }
      const fields = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
      return { ...message, Signature: sign(message, fields), ...changed }
    },
    subscription: (SubscribeURL: string) => {
      const message = {
        ...common,
        Type: 'SubscriptionConfirmation',
        Message: 'You have',
        Token: 'tk',
        SubscribeURL,
      }
      const fields = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type']
      return { ...message, Signature: sign(message, fields) }
    },
  }
}

/** No DNS server is to be had, so that the provider's word counts. */
const nobodyAnswers = async () => {
  throw Object.assign(new Error('ETIMEOUT'), { code: 'ETIMEOUT' })
}

const received = {
  notificationType: 'Received',
  mail: { source: 'nour@customer.example', messageId: 'o3' },
  receipt: {
    recipients: ['sales@help.example.com'],
    action: { type: 'SNS', encoding: 'BASE64' },
    spfVerdict: { status: 'FAIL' },
    dkimVerdict: { status: 'GRAY' },
    dmarcVerdict: { status: 'FAIL' },
    dmarcPolicy: 'REJECT',
  },
  content: raw.toString('base64'),
}

test('Amazon’s subscription is confirmed, and the mail that SES publishes becomes a ticket', async () => {
  const { platform, hook, subjects, records } = await hooked({ provider: 'ses', topic })
  const sns = await amazon()
  const token = hook.url.split('/').at(-2) ?? ''
  const takes = (message: object) =>
    takeHook(
      platform,
      token,
      { headers: {}, body: Buffer.from(JSON.stringify(message)), now: platform.clock.now() },
      { fetch: sns.fetch, authenticate: createAuthenticate(checkWith(nobodyAnswers)) },
    )
  const confirm = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=tk'
  expect(await takes(sns.subscription(confirm))).toEqual({ kind: 'kept' })
  expect(sns.asked).toContain(confirm)
  expect(await takes(sns.notification(received))).toEqual({ kind: 'kept' })
  expect(await takes(sns.notification(received))).toEqual({ kind: 'kept' })
  expect(await subjects()).toEqual(['Späte Lieferung'])
  expect((await records())[0]?.source).toMatchObject({
    authentication: { spf: 'fail', dmarc: 'fail', forged: true, domain: 'customer.example' },
  })

  const refused = (problem: string) => ({ kind: 'refused', problem })
  expect(await takes(sns.notification(received, { Message: '{}' }))).toEqual(refused('wrong-signature'))
  expect(await takes(sns.notification(received, { TopicArn: `${topic}2` }))).toEqual(refused('wrong-topic'))
  const asked = sns.asked.length
  for (const SigningCertURL of [
    'https://sns.eu-west-1.amazonaws.com.evil.example/x.pem',
    'http://sns.eu-west-1.amazonaws.com/x.pem',
    'https://x@sns.eu-west-1.amazonaws.com/x.pem',
    'https://sns.eu-west-1.amazonaws.com:8443/x.pem',
  ])
    expect(await takes(sns.notification(received, { SigningCertURL }))).toEqual(refused('wrong-signature'))
  expect(await takes(sns.subscription('https://evil.example/'))).toEqual(refused('not-confirmed'))
  expect(sns.asked).toHaveLength(asked)
})
