import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { usageOf } from './usage.ts'

/** What mail servers understand of a program that they hand mail to (sysexits.h). */
const exits = { ok: 0, usage: 64, dataErr: 65, tempFail: 75 } as const

type Ended = { code: number; words: string }

const wrong = (why: string): Ended => ({ code: exits.usage, words: `${why}\n${usageOf('pipe')}` })

const options = {
  url: { type: 'string' },
  'key-file': { type: 'string' },
  from: { type: 'string' },
} as const

/**
 * Hands a mail from a mail server's pipe to a running Stoa. Whatever goes wrong that may be mended ends in “try again
 * later”, so that the mail server keeps the mail and sends nothing back to the customer.
 */
export const pipe = async (
  args: string[],
  { env, stdin }: { env: NodeJS.ProcessEnv; stdin: NodeJS.ReadableStream },
): Promise<Ended> => {
  let given: ReturnType<typeof parse>
  try {
    given = parse(args)
  } catch (error) {
    return wrong((error as Error).message)
  }
  if (!given.positionals.some(address => address.trim() !== ''))
    return wrong('There is no RECIPIENT: the address that the mail server took the mail for.')
  const { from = '', url = env.STOA_URL ?? 'http://localhost:4400', 'key-file': keyFile } = given.values
  try {
    const key = await readKey(keyFile ?? env.STOA_API_KEY_FILE, env.STOA_API_KEY)
    const mail = await buffer(stdin)
    if (mail.byteLength === 0)
      return { code: exits.dataErr, words: 'There is no mail on the standard input.' }
    return await hand(mail, { url, key, from, to: given.positionals })
  } catch (error) {
    return { code: exits.tempFail, words: wordsOf(error) }
  }
}

const parse = (args: string[]) => parseArgs({ args, options, allowPositionals: true })

const readKey = async (file: string | undefined, key: string | undefined): Promise<string> => {
  if (file) return (await readFile(file, 'utf8')).trim()
  if (key) return key
  throw new Error('There is no API key: name its file with --key-file or STOA_API_KEY_FILE.')
}

type To = { url: string; key: string; from: string; to: readonly string[] }

const hand = async (mail: Buffer<ArrayBuffer>, { url, key, from, to }: To): Promise<Ended> => {
  const query = new URLSearchParams([['from', from], ...to.map(address => ['to', address])])
  const answer = await fetch(`${url.replace(/\/+$/, '')}/api/mail-in?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'message/rfc822' },
    body: mail,
    signal: AbortSignal.timeout(60_000),
  })
  const words = await answer.text()
  if (answer.ok) return { code: exits.ok, words: '' }
  const code = answer.status === 413 ? exits.dataErr : exits.tempFail
  return { code, words: `Stoa answered ${answer.status}: ${words.slice(0, 500)}` }
}

const wordsOf = (error: unknown): string => {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } }
  return cause ? `${message}: ${cause.code ?? cause.message}` : message
}
