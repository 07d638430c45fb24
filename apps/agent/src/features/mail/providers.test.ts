import { expect, test } from 'vitest'
import { endpointFor, portFor, providerOf, providers } from './providers.ts'

test('the provider is known by the domain, also below it and in capitals', () => {
  expect(providerOf('ann@GMAIL.com')?.name).toBe('Google')
  expect(providerOf('help@firm.onmicrosoft.com')?.name).toBe('Microsoft')
  expect(providerOf('ann@notgmail.com')).toBeNull()
  expect(providerOf('ann@')).toBeNull()
  expect(providerOf('ann')).toBeNull()
})

test('a domain of its own gets the names that most hosters use', () => {
  expect(endpointFor('imap', 'help@example.com', null)).toEqual({
    host: 'imap.example.com',
    port: 993,
    security: 'tls',
  })
  expect(endpointFor('smtp', 'help@example.com', null).host).toBe('smtp.example.com')
  expect(endpointFor('smtp', '', null).host).toBe('')
})

test('each known endpoint is encrypted and on the port of its encryption', () => {
  for (const { imap, smtp } of providers) {
    expect(imap.port).toBe(portFor('imap', imap.security))
    expect(smtp.port).toBe(portFor('smtp', smtp.security))
    expect([imap.security, smtp.security]).not.toContain('none')
  }
})

test('no domain belongs to two providers', () => {
  const domains = providers.flatMap(provider => provider.domains)
  expect(new Set(domains).size).toBe(domains.length)
})
