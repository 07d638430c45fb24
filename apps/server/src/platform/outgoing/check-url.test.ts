import { expect, test } from 'vitest'
import { checkUrl } from './check-url.ts'
import { readNetworks } from './networks.ts'

const problem = (url: string, allowed = '') => {
  const checked = checkUrl(url, readNetworks('X', allowed))
  return 'problem' in checked ? checked.problem : null
}

test.each([
  ['a relative one', '/etc/passwd', 'not-http'],
  ['a file', 'file:///etc/passwd', 'not-http'],
  ['another protocol', 'gopher://example.com/', 'not-http'],
  ['data', 'data:text/plain,hello', 'not-http'],
  ['nothing', '', 'not-http'],
  ['no host', 'http://', 'not-http'],
  ['a name in front', 'https://example.com@10.0.0.1/', 'password-in-url'],
  ['a password', 'https://ada:secret@example.com/', 'password-in-url'],
  ['mail', 'http://example.com:25/', 'port-not-allowed'],
  ['a remote shell', 'http://example.com:22/', 'port-not-allowed'],
  ['the last low port', 'http://example.com:1023/', 'port-not-allowed'],
  ['plain loopback', 'http://127.0.0.1/', 'private-address'],
  ['decimal', 'http://2130706433/', 'private-address'],
  ['hexadecimal', 'http://0x7f000001/', 'private-address'],
  ['octal', 'http://0177.0.0.1/', 'private-address'],
  ['mixed and short', 'http://0x7f.1/', 'private-address'],
  ['zero', 'http://0/', 'private-address'],
  ['a dot behind', 'http://127.0.0.1./', 'private-address'],
  ['wide digits', 'http://１２７.０.０.１/', 'private-address'],
  ['encoded', 'http://%31%32%37.0.0.1/', 'private-address'],
  ['backslashes', 'http:\\\\127.0.0.1\\x', 'private-address'],
  ['spaces and a line break', ' ht\ntp://127.0.0.1/ ', 'private-address'],
  ['IPv6', 'http://[::1]:8080/', 'private-address'],
  ['IPv4 in IPv6', 'http://[::ffff:7f00:1]/', 'private-address'],
  ['metadata of a cloud', 'http://169.254.169.254/latest/meta-data/', 'private-address'],
])('%s is refused', (_, url, reason) => {
  expect(problem(url)).toBe(reason)
})

test.each([
  'https://example.com/hook?a=1',
  'http://example.com:443/',
  'http://example.com:1024/',
  'http://example.com:65535/',
  'http://1.1.1.1/',
  'http://[2606:4700:4700::1111]/',
])('%s is fine', url => {
  expect(problem(url)).toBeNull()
})

test('what the operator allowed is fine', () => {
  expect(problem('http://127.0.0.1:8080/', '127.0.0.0/8')).toBeNull()
  expect(problem('http://[::1]:8080/', '127.0.0.0/8')).toBe('private-address')
})
