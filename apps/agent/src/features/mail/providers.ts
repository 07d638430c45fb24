export type Security = 'tls' | 'starttls' | 'none'
export type Endpoint = { host: string; port: number; security: Security }
/** What an administrator has to know beyond name and password; the texts stand under `mail:notes`. */
/** What a mail server is spoken to by. */
export type Protocol = 'imap' | 'pop3' | 'smtp'
export type ProviderNote = 'app-password' | 'no-password' | 'authorization-code'
export type Provider = {
  name: string
  domains: readonly string[]
  imap: Endpoint
  /** null: it has none. */
  pop3: Endpoint | null
  smtp: Endpoint
  note: ProviderNote | null
}

const tls = (host: string, port: number): Endpoint => ({ host, port, security: 'tls' })
const starttls = (host: string, port: number): Endpoint => ({ host, port, security: 'starttls' })

/** Where the mail of well-known providers is read and sent. */
export const providers: readonly Provider[] = [
  {
    name: 'Google',
    domains: ['gmail.com', 'googlemail.com'],
    imap: tls('imap.gmail.com', 993),
    pop3: tls('pop.gmail.com', 995),
    smtp: tls('smtp.gmail.com', 465),
    note: 'app-password',
  },
  {
    name: 'Microsoft',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'onmicrosoft.com'],
    imap: tls('outlook.office365.com', 993),
    pop3: tls('outlook.office365.com', 995),
    smtp: starttls('smtp.office365.com', 587),
    note: 'no-password',
  },
  {
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    imap: tls('imap.mail.me.com', 993),
    pop3: null,
    smtp: starttls('smtp.mail.me.com', 587),
    note: 'app-password',
  },
  {
    name: 'Yahoo',
    domains: ['yahoo.com', 'ymail.com', 'rocketmail.com'],
    imap: tls('imap.mail.yahoo.com', 993),
    pop3: tls('pop.mail.yahoo.com', 995),
    smtp: tls('smtp.mail.yahoo.com', 465),
    note: 'app-password',
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    imap: tls('imap.fastmail.com', 993),
    pop3: tls('pop.fastmail.com', 995),
    smtp: tls('smtp.fastmail.com', 465),
    note: 'app-password',
  },
  {
    name: 'Zoho',
    domains: ['zoho.com', 'zohomail.com'],
    imap: tls('imap.zoho.com', 993),
    pop3: tls('pop.zoho.com', 995),
    smtp: tls('smtp.zoho.com', 465),
    note: 'app-password',
  },
  {
    name: 'GMX',
    domains: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch'],
    imap: tls('imap.gmx.net', 993),
    pop3: tls('pop.gmx.net', 995),
    smtp: tls('mail.gmx.net', 465),
    note: null,
  },
  {
    name: 'Яндекс',
    domains: ['yandex.ru', 'yandex.com', 'ya.ru', 'yandex.kz', 'yandex.by'],
    imap: tls('imap.yandex.ru', 993),
    pop3: tls('pop.yandex.ru', 995),
    smtp: tls('smtp.yandex.ru', 465),
    note: 'app-password',
  },
  {
    name: 'Mail.ru',
    domains: ['mail.ru', 'inbox.ru', 'list.ru', 'bk.ru', 'internet.ru'],
    imap: tls('imap.mail.ru', 993),
    pop3: tls('pop.mail.ru', 995),
    smtp: tls('smtp.mail.ru', 465),
    note: 'app-password',
  },
  {
    name: 'QQ 邮箱',
    domains: ['qq.com', 'foxmail.com'],
    imap: tls('imap.qq.com', 993),
    pop3: tls('pop.qq.com', 995),
    smtp: tls('smtp.qq.com', 465),
    note: 'authorization-code',
  },
  {
    name: '网易 163',
    domains: ['163.com'],
    imap: tls('imap.163.com', 993),
    pop3: tls('pop.163.com', 995),
    smtp: tls('smtp.163.com', 465),
    note: 'authorization-code',
  },
]

const domainOf = (address: string) => address.trim().toLowerCase().split('@')[1] ?? ''

/** The provider whose domain it is, or null: most firms have a domain of their own. */
export function providerOf(address: string): Provider | null {
  const domain = domainOf(address)
  if (domain === '') return null
  const isOf = (known: string) => domain === known || domain.endsWith(`.${known}`)
  return providers.find(({ domains }) => domains.some(isOf)) ?? null
}

const usualPorts = {
  imap: { tls: 993, starttls: 143, none: 143 },
  pop3: { tls: 995, starttls: 110, none: 110 },
  smtp: { tls: 465, starttls: 587, none: 25 },
}

/** The port that a mail server listens on where nothing else is known. */
export const portFor = (kind: Protocol, security: Security): number => usualPorts[kind][security]

/** Where to look for the mail of an address: at its provider, else at the name that most hosters use. */
export const endpointFor = (kind: Protocol, address: string, provider: Provider | null): Endpoint => {
  const known = provider?.[kind]
  if (known) return known
  const domain = domainOf(address)
  return tls(domain === '' ? '' : `${kind === 'pop3' ? 'pop' : kind}.${domain}`, portFor(kind, 'tls'))
}
