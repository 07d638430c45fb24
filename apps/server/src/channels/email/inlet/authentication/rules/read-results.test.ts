import { expect, test } from 'vitest'
import { readResults } from './read-results.ts'

const read = (headers: string[], trusted = 'mx.google.com') =>
  readResults(headers, { trusted, domain: 'shop.example' })

const google = `mx.google.com;
       dkim=pass header.i=@shop.example header.s=s1 header.b=abc;
       spf=pass (google.com: domain of bounce@shop.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=bounce@shop.example;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=shop.example`

test('what the trusted server found is read', () => {
  expect(read([google])).toEqual({
    spf: 'pass',
    dkim: 'pass',
    dmarc: 'pass',
    arc: null,
    by: 'mx.google.com',
    domain: 'shop.example',
    signedBy: ['shop.example'],
    forged: false,
  })
})

test('what a sender writes into the mail under another name is no proof', () => {
  expect(read(['mx.attacker.example; dmarc=pass'])).toBeNull()
  expect(read(['mx.google.com.attacker.example; dmarc=pass'])).toBeNull()
  expect(read(['"mx.google.com x"; dmarc=pass'])).toBeNull()
})

test('the trusted server writes on top of what the sender wrote in its name', () => {
  const ours =
    'mx.google.com; spf=fail smtp.mailfrom=a@b.example; dmarc=fail (p=REJECT) header.from=shop.example'
  expect(read([ours, google])).toMatchObject({ dmarc: 'fail', spf: 'fail', forged: true })
})

test('a failure where the domain wants reports only accuses nobody', () => {
  expect(
    read(['mx.google.com; dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=shop.example']),
  ).toMatchObject({
    dmarc: 'fail',
    forged: false,
  })
})

test('Microsoft 365 puts no name in front', () => {
  const microsoft =
    'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=shop.example; dkim=pass (signature was verified) header.d=shop.example;dmarc=fail action=oreject header.from=shop.example;compauth=fail reason=000'
  expect(read([microsoft], 'microsoft')).toMatchObject({
    spf: 'pass',
    dkim: 'pass',
    dmarc: 'fail',
    forged: true,
  })
  expect(read([microsoft])).toBeNull()
})

test('comments, versions, several signatures and words of old', () => {
  const odd =
    'MX.Google.com 1; dkim=fail (bad (very) one; dmarc=pass) header.d=other.example; DKIM/1 = Pass header.d=Shop.example; spf=hardfail; x=y; =;'
  expect(read([odd])).toMatchObject({ dkim: 'pass', spf: 'fail', dmarc: null, signedBy: ['shop.example'] })
  expect(read(['mx.google.com; none'])).toMatchObject({ spf: null, dkim: null, dmarc: null, forged: false })
  expect(read(['', ';', '(', 'mx.google.com', `mx.google.com; dmarc=${'x'.repeat(50_000)}`])).toMatchObject({
    dmarc: null,
  })
})
