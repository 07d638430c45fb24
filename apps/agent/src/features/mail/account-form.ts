import type { SignIn } from '@stoa/contract/oauth-providers'
import type { Translate } from '@stoa/text/translator'
import { checksIn } from '../../lib/checks.ts'
import {
  type Endpoint,
  endpointFor,
  type Protocol,
  type Provider,
  portFor,
  providerOf,
  providers,
  type Security,
} from './providers.ts'

/** What the forms of mailboxes and outgoing accounts have in common. `port` is text while it is typed. */
export type AccountValues = {
  name: string
  address: string
  /** The name of a provider; empty for another one. */
  provider: string
  host: string
  port: string
  security: Security
  username: string
  password: string
  signIn: SignIn
  /** Only of mailboxes. `deleteAfter`: days as text, empty for never; POP3 only. */
  protocol: 'imap' | 'pop3'
  deleteAfter: string
  departmentId: number | null
  folders: string[]
  /** Text while it is typed, as the port is. */
  warnAfter: string
  /** Empty: nobody's headers are believed. */
  authserv: string
  active: boolean
  /** Only of outgoing accounts. */
  fromName: string
  tagsReplies: boolean
  forAll: boolean
  departmentIds: number[]
}

export const emptyAccount: AccountValues = {
  name: '',
  address: '',
  provider: '',
  host: '',
  port: '993',
  security: 'tls',
  username: '',
  password: '',
  signIn: 'password',
  protocol: 'imap',
  deleteAfter: '',
  departmentId: null,
  folders: ['INBOX'],
  warnAfter: '15',
  authserv: '',
  active: true,
  fromName: '',
  tagsReplies: false,
  forAll: true,
  departmentIds: [],
}

export const providerNamed = (name: string): Provider | null =>
  providers.find(provider => provider.name === name) ?? null

const endpointValues = ({ host, port, security }: Endpoint) => ({ host, port: String(port), security })

/** Fills in what follows from the address, but nothing that somebody has typed themselves. */
export function afterAddress(kind: Protocol, before: AccountValues, address: string): Partial<AccountValues> {
  const provider = providerOf(address)
  const untouched = <K extends 'name' | 'username'>(key: K) =>
    before[key] === '' || before[key] === before.address
  const guessed = endpointFor(kind, before.address, providerNamed(before.provider))
  const hostUntouched = before.host === '' || before.host === guessed.host
  return {
    address,
    ...(untouched('name') ? { name: address } : {}),
    ...(untouched('username') ? { username: address } : {}),
    ...(hostUntouched
      ? { provider: provider?.name ?? '', ...endpointValues(endpointFor(kind, address, provider)) }
      : {}),
  }
}

export const afterProvider = (
  kind: Protocol,
  before: AccountValues,
  provider: string,
): Partial<AccountValues> => ({
  provider,
  ...endpointValues(endpointFor(kind, before.address, providerNamed(provider))),
})

/** Another protocol has another server, unless somebody typed one themselves. */
export const afterProtocol = (before: AccountValues, protocol: 'imap' | 'pop3'): Partial<AccountValues> => {
  const provider = providerNamed(before.provider)
  const guessed = endpointFor(before.protocol, before.address, provider)
  const isGuess = before.host === '' || before.host === guessed.host
  return {
    protocol,
    ...(isGuess && before.address !== '' && endpointValues(endpointFor(protocol, before.address, provider))),
    ...(before.port === String(portFor(before.protocol, before.security)) && {
      port: String(portFor(protocol, before.security)),
    }),
  }
}

/** Another encryption has another port, unless the port was a special one. */
export const afterSecurity = (
  kind: Protocol,
  before: AccountValues,
  security: Security,
): Partial<AccountValues> => ({
  security,
  ...(before.port === String(portFor(kind, before.security))
    ? { port: String(portFor(kind, security)) }
    : {}),
})

const isPort = (text: string) => /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 65535

const isMinutes = (text: string) =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 10_080

const isDays = (text: string) => text.trim() === '' || (/^\d{1,4}$/.test(text.trim()) && Number(text) <= 3650)

export const accountChecks = (t: Translate) => ({
  name: checksIn(t).filled,
  host: checksIn(t).filled,
  folders: (folders: string[]) => (folders.length > 0 ? null : t('mail:incoming.foldersMissing')),
  warnAfter: (minutes: string) => (isMinutes(minutes) ? null : t('mail:incoming.warnAfterWrong')),
  deleteAfter: (days: string) => (isDays(days) ? null : t('mail:incoming.deleteAfterWrong')),
  port: (port: string) => (isPort(port) ? null : t('mail:portWrong')),
})

/** As the contract wants the server; an empty password is left out, so that the stored one stays. */
export const serverOf = ({ host, port, security, username, password, signIn }: AccountValues) => ({
  host: host.trim(),
  port: Number(port),
  security,
  username: username.trim(),
  signIn,
  ...(password === '' ? {} : { password }),
})
