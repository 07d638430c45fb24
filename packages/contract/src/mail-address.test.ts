import { domainToASCII, domainToUnicode } from 'node:url'
import { expect, test } from 'vitest'
import { normalAddress, normalDomain } from './mail-address.ts'

test.each([
  ['Info@XN--MLLER-KVA.example', 'info@müller.example'],
  ['info@MÜLLER.example', 'info@müller.example'],
  ['info@mu\u0308ller.example', 'info@müller.example'],
  ['a@例え。テスト', 'a@例え.テスト'],
  ['a@xn--strae-oqa.example', 'a@straße.example'],
  ['Nour@Customer.Example', 'nour@customer.example'],
  ['büro@help.example.com', 'büro@help.example.com'],
])('%s is %s', (given, normal) => {
  expect(normalAddress(given)).toBe(normal)
})

test.each([
  'παράδειγμα.δοκιμή',
  'пример.испытание',
  '例子.测试',
  'مثال.إختبار',
  'žalias-namas.lt',
  'a𐌀b.example',
  'ü.ü.ü',
])('both forms of %s are one', domain => {
  expect(normalDomain(domainToASCII(domain))).toBe(domain)
  expect(domainToUnicode(domainToASCII(domain))).toBe(domain)
})

test.each([
  'xn--',
  'xn--a',
  'xn--!!!.example',
  'xn--99999999.example',
  'xn--mller-kva!.example',
  'xn--ab-j1t.example',
])('what cannot be read stays as it is: %s', domain => {
  expect(normalDomain(domain)).toBe(domain)
})
