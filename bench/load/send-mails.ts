import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { RealisticMail } from '@stoa/cast/realistic-mail'

/** An SMTP connection that stands: greeted, and ready for mails. */
type Line = { say(words: string | Buffer, ...codes: string[]): Promise<void>; close(): Promise<void> }

/** Opens connections that mails can be handed over by; a mail server keeps its lines open too while it has much to say. */
export const openLines = (port: number, count: number): Promise<Line[]> =>
  Promise.all(Array.from({ length: count }, () => openLine(port)))

/** As it is written to the line: the envelope, and the mail with its dots. */
type Ready = { envelope: string; data: Buffer }

/** Answers to a mail go over the same line as that mail, after it. @returns what each of the lines has to say */
export const bundled = (mails: readonly RealisticMail[], lines: number): Ready[][] => {
  const bundles = Array.from({ length: lines }, (): Ready[] => [])
  const bundleOf = new Map<string, Ready[]>()
  for (const [index, mail] of mails.entries()) {
    const bundle = (mail.answers && bundleOf.get(mail.answers)) || bundles[index % lines]
    bundle?.push({
      envelope: `MAIL FROM:<${mail.from}>\r\nRCPT TO:<${mail.to}>\r\nDATA\r\n`,
      data: dotted(mail.raw),
    })
    if (bundle) bundleOf.set(mail.messageId, bundle)
  }
  return bundles
}

/**
 * Hands mails over by SMTP, side by side over the lines, and closes them. A bare client that only writes what is ready, because its work is
 * done on the same processors as the server's.
 */
export const sendMails = async (lines: readonly Line[], bundles: readonly Ready[][]): Promise<void> => {
  await Promise.all(lines.map((line, index) => sendOver(line, bundles[index] ?? [])))
}

const sendOver = async (line: Line, mails: readonly Ready[]) => {
  for (const { envelope, data } of mails) {
    // In one go, as mail servers do where PIPELINING is offered (RFC 2920).
    await line.say(envelope, '250', '250', '354')
    await line.say(data, '250')
  }
  await line.close()
}

const openLine = async (port: number): Promise<Line> => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]()
  const expect = async (code: string) => {
    for (;;) {
      const { value: line = 'nothing' } = await answers.next()
      if (!line.startsWith(code)) throw new Error(`The SMTP receiver said ${line}`)
      if (line[3] !== '-') return
    }
  }
  const say = async (words: string | Buffer, ...codes: string[]) => {
    socket.write(words)
    try {
      for (const code of codes) await expect(code)
    } catch (error) {
      socket.destroy()
      throw error
    }
  }
  await expect('220')
  await say('EHLO bench.olive.example\r\n', '250')
  const close = async () => {
    await say('QUIT\r\n', '221')
    socket.destroy()
  }
  return { say, close }
}

const dotted = (raw: Buffer): Buffer =>
  Buffer.from(`${raw.toString('latin1').replace(/^\./gm, '..')}\r\n.\r\n`, 'latin1')
