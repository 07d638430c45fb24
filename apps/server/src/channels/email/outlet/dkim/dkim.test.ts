import { createHash, createPublicKey, createVerify } from 'node:crypto'
import { expect, test } from 'vitest'
import { write } from '../../../../platform/platform.ts'
import { mailingCompany } from '../testing.ts'
import { deleteKey, keepKey, makeKeyPair } from './change-keys.ts'
import { findKey } from './store.ts'

/** RFC 6376 by its own words, with nothing of the library that signs: relaxed headers, relaxed body, RSA with SHA-256. */
const verify = (raw: Buffer, recordOf: (name: string) => string): boolean => {
  const text = raw.toString('latin1')
  const split = text.indexOf('\r\n\r\n')
  const fields = text.slice(0, split).split(/\r\n(?![ \t])/)
  const relaxed = (field: string) => {
    const colon = field.indexOf(':')
    const value = field
      .slice(colon + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim()
    return `${field.slice(0, colon).trim().toLowerCase()}:${value}`
  }
  const body = `${text
    .slice(split + 4)
    .split('\r\n')
    .map(line => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '')}\r\n`
  const signature = fields.find(field => /^dkim-signature:/i.test(field)) ?? ''
  const tags = new Map(
    relaxed(signature)
      .slice('dkim-signature:'.length)
      .split(';')
      .map(tag => [
        tag.slice(0, tag.indexOf('=')).trim(),
        tag.slice(tag.indexOf('=') + 1).replace(/\s/g, ''),
      ]),
  )
  const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64')
  if (bodyHash !== tags.get('bh')) return false
  const left = [...fields]
  const signed = (tags.get('h') ?? '').split(':').flatMap(name => {
    const at = left.findLastIndex(field => relaxed(field).startsWith(`${name.toLowerCase()}:`))
    return at < 0 ? [] : [relaxed(left.splice(at, 1)[0] ?? '')]
  })
  const unsigned = relaxed(signature.replace(/(;\s*b=)[\s\S]*$/, '$1'))
  const record = recordOf(`${tags.get('s')}._domainkey.${tags.get('d')}`)
  const der = Buffer.from(/p=(\S+)/.exec(record)?.[1] ?? '', 'base64')
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return createVerify('RSA-SHA256')
    .update([...signed, unsigned].join('\r\n'), 'latin1')
    .verify(key, tags.get('b') ?? '', 'base64')
}

test('mails of a domain with a key bear a signature that its DNS record proves; others bear none', async () => {
  const company = await mailingCompany()
  const { ada, addsAccount, nourWrites, adaReplies, sender, host, platform } = company
  await addsAccount()
  const ticket = await nourWrites('Κάρτα', { text: 'Declined.', rfcId: '<1@nour.example>' })
  await adaReplies(ticket, { text: 'Unsigned.' })
  await sender.drain()
  expect(host.received[0]?.raw.toString()).not.toMatch(/^dkim-signature:/im)

  const pair = await makeKeyPair()
  const keeps = (domain: string) =>
    write(platform, ada, act => keepKey(act, { domain, pair }, platform.secrets))
  await keeps('olive.example')
  await adaReplies(ticket, { html: '<p>Ευχαριστώ   <b>πολύ</b>. </p>' })
  await sender.drain()
  const key = await findKey(platform.db, 'olive.example')
  expect(key?.private_sealed).not.toContain('PRIVATE')
  const record = (name: string) => {
    expect(name).toBe(`${key?.selector}._domainkey.olive.example`)
    return `v=DKIM1; k=rsa; p=${key?.public_key}`
  }
  const raw = host.received[1]?.raw ?? Buffer.of()
  expect(verify(raw, record)).toBe(true)
  expect(
    verify(Buffer.from(raw.toString('latin1').replace('Subject: ', 'Subject: x'), 'latin1'), record),
  ).toBe(false)

  await expect(keeps('Olive.example')).rejects.toMatchObject({ code: 'domain_taken' })
  await write(platform, ada, act => deleteKey(act, 'olive.example'))
  await adaReplies(ticket, { text: 'Unsigned again.' })
  await sender.drain()
  expect(host.received[2]?.raw.toString()).not.toMatch(/^dkim-signature:/im)
})
