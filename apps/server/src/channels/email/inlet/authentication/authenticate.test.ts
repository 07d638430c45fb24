import { generateKeyPairSync } from 'node:crypto'
import { sealMessage } from 'mailauth/lib/arc/index.js'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { expect, test } from 'vitest'
import { createAuthenticate } from './authenticate.ts'
import { checkWith } from './check-all.ts'
import { createResolver, type ResolveRecord } from './resolver.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/** What example domains publish; nothing here asks the network. */
const records: Record<string, string[]> = {
  'TXT shop.example': ['v=spf1 ip4:198.51.100.0/24 ip6:2001:db9::/32 -all'],
  'TXT s1._domainkey.shop.example': [`v=DKIM1; k=rsa; p=${key}`],
  'TXT _dmarc.shop.example': ['v=DMARC1; p=reject'],
  'TXT lax.example': ['v=spf1 -all'],
  'TXT _dmarc.lax.example': ['v=DMARC1; p=none'],
  'TXT plain.example': ['v=spf1 -all'],
  'TXT list.example': ['v=spf1 ip4:203.0.113.9 -all'],
  'TXT s1._domainkey.list.example': [`v=DKIM1; k=rsa; p=${key}`],
}
const gone = (code: string) => Object.assign(new Error(code), { code })
const asked: string[] = []
const names: ResolveRecord = async (name, type) => {
  asked.push(`${type} ${name}`)
  if (name.includes('silent')) throw gone('ETIMEOUT')
  const found = records[`${type} ${name}`]
  if (!found) throw gone('ENOTFOUND')
  return found.map(text => [text])
}
const authenticate = createAuthenticate(checkWith(names))

const at = Temporal.Instant.from('2026-11-20T16:41:00Z')
const ours = '198.51.100.7'
const strange = '203.0.113.9'
const mail = (from = 'Nour <nour@shop.example>', subject = 'My card') =>
  Buffer.from(
    `From: ${from}\r\nTo: support@help.example.com\r\nSubject: ${subject}\r\nDate: Fri, 20 Nov 2026 16:40:00 +0000\r\n\r\nIt worked.\r\n`,
  )
const signed = async (raw: Buffer, domain: string) => {
  const { signatures } = await dkimSign(raw, {
    signatureData: [{ signingDomain: domain, selector: 's1', privateKey: secret }],
    signTime: '2026-11-20T16:40:00Z',
  } as Parameters<typeof dkimSign>[1])
  return Buffer.concat([Buffer.from(signatures), raw])
}
const arrives = (raw: Buffer, client = ours, from = 'nour@shop.example') =>
  authenticate(raw, { from, client, helo: 'mail.shop.example', at })

test('a mail from a server of the domain, signed by it, is proved three times', async () => {
  expect(await arrives(await signed(mail(), 'shop.example'))).toEqual({
    spf: 'pass',
    dkim: 'pass',
    dmarc: 'pass',
    arc: null,
    by: null,
    domain: 'shop.example',
    signedBy: ['shop.example'],
    forged: false,
  })
})

test('somebody else’s server with the name of the shop is found out', async () => {
  expect(await arrives(mail(), strange)).toMatchObject({
    spf: 'fail',
    dkim: 'none',
    dmarc: 'fail',
    forged: true,
  })
  // Its own envelope and its own signature prove only who it is, not that it is the shop.
  const own = await signed(mail(), 'list.example')
  expect(await arrives(own, strange, 'x@list.example')).toMatchObject({
    spf: 'pass',
    dkim: 'pass',
    dmarc: 'fail',
    signedBy: ['list.example'],
    forged: true,
  })
})

test('a mail that was changed on its way fails, one that was only handed on does not', async () => {
  const raw = await signed(mail(), 'shop.example')
  const changed = Buffer.from(raw.toString().replace('It worked.', 'Pay here.'))
  expect(await arrives(changed, strange)).toMatchObject({ dkim: 'fail', dmarc: 'fail', forged: true })
  expect(await arrives(raw, strange)).toMatchObject({
    spf: 'fail',
    dkim: 'pass',
    dmarc: 'pass',
    forged: false,
  })
})

test('a domain that only wants reports, and one without a policy', async () => {
  expect(await arrives(mail('a@lax.example'), strange, 'a@lax.example')).toMatchObject({
    dmarc: 'fail',
    forged: false,
  })
  expect(await arrives(mail('a@plain.example'), strange, 'a@plain.example')).toMatchObject({
    spf: 'fail',
    dmarc: 'none',
    forged: true,
  })
  expect(await arrives(mail('a@nothing.example'), strange, 'a@nothing.example')).toMatchObject({
    spf: 'none',
    dkim: 'none',
    dmarc: 'none',
    forged: false,
  })
})

test('a list seals what it hands on, and the seal is read', async () => {
  const raw = await signed(mail(), 'shop.example')
  const seal = await sealMessage(raw, {
    signingDomain: 'list.example',
    selector: 's1',
    privateKey: secret,
    cv: 'none',
    i: 1,
    authResults: 'list.example; dmarc=pass header.from=shop.example',
    signTime: '2026-11-20T16:40:30Z',
  } as Parameters<typeof sealMessage>[1])
  expect(await arrives(Buffer.concat([seal, raw]), strange)).toMatchObject({ arc: 'pass' })
})

test('names that nobody answers for are no accusation', async () => {
  expect(await arrives(mail('a@silent.example'), strange, 'a@silent.example')).toMatchObject({
    spf: 'temperror',
    dmarc: 'temperror',
    forged: false,
  })
  const unsure = await signed(mail(), 'shop.silent.example')
  expect(await arrives(unsure, strange)).toMatchObject({
    dkim: 'temperror',
    dmarc: 'temperror',
    forged: false,
  })
})

test('what takes too long, or breaks, is not waited for', async () => {
  const never = createAuthenticate(
    checkWith(() => new Promise(() => {})),
    50,
  )
  expect(await never(mail(), { from: 'a@shop.example', client: strange, helo: '', at })).toMatchObject({
    spf: 'temperror',
    dkim: 'temperror',
    dmarc: 'temperror',
    forged: false,
  })
  const broken = createAuthenticate(
    checkWith(() => {
      throw new Error('broken')
    }),
  )
  expect(await broken(mail(), { from: 'a@shop.example', client: strange, helo: '', at })).toMatchObject({
    spf: 'temperror',
    forged: false,
  })
})

test('a relay of the own network says nothing by its address, and a signature counts all the same', async () => {
  asked.length = 0
  expect(await arrives(mail(), '10.0.0.4')).toBeNull()
  expect(await arrives(mail(), '127.0.0.1')).toBeNull()
  expect(asked).toEqual([])
  const raw = await signed(mail(), 'shop.example')
  expect(await arrives(raw, '10.0.0.4')).toMatchObject({
    spf: null,
    dkim: 'pass',
    dmarc: 'pass',
    forged: false,
  })
  const changed = Buffer.from(raw.toString().replace('It worked.', 'Pay here.'))
  expect(await arrives(changed, '10.0.0.4')).toMatchObject({
    spf: null,
    dkim: 'fail',
    dmarc: 'none',
    forged: false,
  })
})

test('two authors, no author, no head at all', async () => {
  const two = Buffer.from('From: a@shop.example\r\nFrom: b@lax.example\r\n\r\nx')
  expect(await arrives(two, strange)).toMatchObject({ dmarc: 'permerror' })
  expect(await arrives(Buffer.from('\r\n\r\nx'), strange)).toMatchObject({ domain: '', dmarc: 'permerror' })
  expect(await arrives(Buffer.alloc(0), strange)).toMatchObject({ domain: '' })
})

test('an answer is remembered for five minutes, also that there is none; silence is asked again', async () => {
  let time = 0
  const resolve = createResolver(names, () => time)
  const ask = (name: string) => resolve(name, 'TXT').catch((error: Error) => error.message)
  asked.length = 0
  await ask('shop.example')
  await ask('SHOP.example')
  await ask('nothing.example')
  await ask('nothing.example')
  await ask('silent.example')
  await ask('silent.example')
  expect(asked).toEqual([
    'TXT shop.example',
    'TXT nothing.example',
    'TXT silent.example',
    'TXT silent.example',
  ])
  time = 300_001
  await ask('shop.example')
  expect(asked).toHaveLength(5)
})
