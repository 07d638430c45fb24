import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { type Mail, type Thread, threadsOf } from './threads.ts'

/** The mailbox of one customer: what was sent and received, kept as files, in order. */
export type LetterBox = {
  keep(direction: Mail['direction'], raw: Buffer): Promise<void>
  /** Newest first. */
  threads(): Thread[]
}

const fileName = /^(\d{5})-(sent|received)\.eml$/

/** Opens the box in `folder`, with what is in it already. */
export const openLetterBox = async (folder: string): Promise<LetterBox> => {
  await mkdir(folder, { recursive: true })
  const mails: Mail[] = []
  for (const name of (await readdir(folder)).sort()) {
    const direction = fileName.exec(name)?.[2]
    if (direction !== 'sent' && direction !== 'received') continue
    mails.push(await readMail(await readFile(join(folder, name)), direction, mails.length + 1))
  }
  return {
    async keep(direction, raw) {
      const mail = await readMail(raw, direction, mails.length + 1)
      const number = mails.push({ ...mail, number: mails.length + 1 })
      await writeFile(join(folder, `${String(number).padStart(5, '0')}-${direction}.eml`), raw)
    },
    threads: () => threadsOf(mails),
  }
}

const readMail = async (raw: Buffer, direction: Mail['direction'], number: number): Promise<Mail> => {
  const mail = await PostalMime.parse(raw)
  const [answerTo = mail.from] = mail.replyTo ?? []
  const ids = `${mail.references ?? ''} ${mail.inReplyTo ?? ''}`.match(/<[^<>\s]+>/g) ?? []
  return {
    number,
    direction,
    messageId: mail.messageId ?? '',
    references: [...new Set(ids)],
    from: mail.from?.name || mail.from?.address || '',
    answerTo: answerTo?.address ?? '',
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text?.replaceAll('\r\n', '\n') ?? '',
    at: Temporal.Instant.fromEpochMilliseconds(Date.parse(mail.date ?? '') || 0),
    files: mail.attachments.flatMap(({ filename }) => filename ?? []),
  }
}
