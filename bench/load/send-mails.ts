import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { RealisticMail } from '@stoa/cast/realistic-mail'

/**
 * Hands mails over by SMTP, `lines` connections at a time. A bare client, because its work is done on the same
 * processors as the server's. Answers to a mail go over the same line as that mail, after it.
 */
export const sendMails = async (
  port: number,
  mails: readonly RealisticMail[],
  lines: number,
): Promise<void> => {
  const bundles = Array.from({ length: lines }, (): RealisticMail[] => [])
  const bundleOf = new Map<string, RealisticMail[]>()
  for (const [index, mail] of mails.entries()) {
    const bundle = (mail.answers && bundleOf.get(mail.answers)) || bundles[index % lines]
    bundle?.push(mail)
    if (bundle) bundleOf.set(mail.messageId, bundle)
  }
  await Promise.all(bundles.map(bundle => sendOver(port, bundle)))
}

const sendOver = async (port: number, mails: readonly RealisticMail[]): Promise<void> => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]()
  const expect = async (code: string) => {
    for (;;) {
      const { value: line = 'nothing' } = await answers.next()
      if (!line.startsWith(code)) throw new Error(`The SMTP receiver said ${line}`)
      if (line[3] !== '-') return
    }
  }
  const say = async (words: string | Buffer, code: string) => {
    socket.write(words)
    await expect(code)
  }
  try {
    await expect('220')
    await say('EHLO bench.olive.example\r\n', '250')
    for (const mail of mails) {
      await say(`MAIL FROM:<${mail.from}>\r\n`, '250')
      await say(`RCPT TO:<${mail.to}>\r\n`, '250')
      await say('DATA\r\n', '354')
      await say(dotted(mail.raw), '250')
    }
    await say('QUIT\r\n', '221')
  } finally {
    socket.destroy()
  }
}

const dotted = (raw: Buffer): Buffer =>
  Buffer.from(`${raw.toString('latin1').replace(/^\./gm, '..')}\r\n.\r\n`, 'latin1')
