import MailComposer from 'nodemailer/lib/mail-composer'
import { checkParts } from './check-parts.ts'
import type { LoadedFile } from './load-files.ts'

export type MailToBuild = {
  from: { name: string; address: string }
  to: { name: string; address: string }[]
  cc: string[]
  subject: string
  /** With angle brackets. */
  messageId: string
  at: Temporal.Instant
  inReplyTo: string | null
  references: string[]
  headers: Record<string, string>
  text: string
  html: string | null
  files: readonly LoadedFile[]
  /** The Content-ID of a file that the HTML shows. */
  cidOf?: (file: LoadedFile) => string | undefined
}

// Parts of these kinds may not be encoded (RFC 2046), and unencoded bytes are changed on the way; so they go as mere bytes.
const mayNotBeEncoded = /^(message|multipart)\//i

const attachment = (file: LoadedFile, cid: string | undefined) => ({
  filename: file.name,
  content: file.bytes,
  contentType: mayNotBeEncoded.test(file.type) ? 'application/octet-stream' : file.type,
  contentDisposition: cid ? 'inline' : 'attachment',
  ...(cid && { cid }),
})

/** The bytes of a mail, checked to carry exactly the given files. @throws where they do not */
export const buildMail = async (mail: MailToBuild): Promise<Buffer> => {
  const raw = await new MailComposer({
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    messageId: mail.messageId,
    date: new Date(mail.at.epochMilliseconds),
    ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo }),
    ...(mail.references.length > 0 && { references: mail.references }),
    headers: mail.headers,
    text: mail.text,
    ...(mail.html !== null && { html: mail.html }),
    attachments: mail.files.map(file => attachment(file, mail.cidOf?.(file))),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  await checkParts(raw, mail.files)
  return raw
}
