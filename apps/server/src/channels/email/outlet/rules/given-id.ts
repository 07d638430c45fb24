/** Providers that put a Message-ID of their own on what they send, and how it follows from their answer. */
const providers: readonly { host: RegExp; answer: RegExp; id(given: string, region: string): string }[] = [
  {
    host: /^email-smtp(?:-fips)?\.([\w-]+)\.amazonaws\.com$/i,
    answer: /^250\s+(?:\S+\s+)?ok\s+([\w-]{20,})\s*$/im,
    id: (given, region) => `<${given}@${region === 'us-east-1' ? 'email' : region}.amazonses.com>`,
  },
  {
    host: /^smtp(?:-broadcasts)?\.postmarkapp\.com()$/i,
    answer: /\bqueued as <?([0-9a-f-]{36})>?/i,
    id: given => `<${given}@mtasv.net>`,
  },
]
const written = /^250\b.*?<([^<>\s@]+@[^<>\s@]+)>/im

/**
 * The Message-ID that the other side's server gave a mail when it took it, angle brackets included; null where its answer does
 * not tell. Answers to the mail then name that one.
 */
export const givenIdIn = (answer: string, host: string): string | null => {
  for (const provider of providers) {
    const region = provider.host.exec(host)?.[1]
    if (region === undefined) continue
    const given = provider.answer.exec(answer)?.[1]
    if (given) return provider.id(given, region.toLowerCase())
  }
  const id = written.exec(answer)?.[1]
  return id ? `<${id}>` : null
}
