import { type AttachedMail, deepestMail } from '@stoa/contract/attached-mails'
import { filePaths, isMailFile } from '@stoa/contract/files'
import { cleanHtml } from '../../../../core/tickets/queries.ts'
import { bareContentId } from '../../../../platform/content-id.ts'
import { previewOfFile } from '../../../../platform/http/preview-of-file.ts'
import { writtenAt } from '../archive/rules/written-at.ts'
import { addressesOf } from '../parse/addresses.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'
import type { MailFile } from '../parse/parts.ts'
import { judgeFile } from '../reading/judge-file.ts'

type Given = { id: number; place: string | null; raw: Buffer; mail: ParsedMail; now: Temporal.Instant }

/** A mail inside of another one as it is shown: cleaned like every mail, with its files by their place in it. */
export const presentMail = async ({ id, place, raw, mail, now }: Given): Promise<AttachedMail> => {
  const within = place === null ? [] : place.split('.')
  const present = async (file: MailFile, index: number) => {
    const at = [...within, index].join('.')
    const { name, type, inline, content, contentId } = file
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    const opens = isMailFile(file) && within.length + 1 < deepestMail
    const danger = await judgeFile({ name, content: bytes })
    return {
      contentId,
      shown: {
        ...{ name, type, inline, size: content.byteLength },
        url: filePaths.part(id, at),
        danger,
        preview: previewOfFile({ name, type, danger })?.preview ?? null,
        // The file that it is all in was looked at, with everything inside.
        scan: null,
        place: opens ? at : null,
      },
    }
  }
  const attachments = await Promise.all(mail.files.map(present))
  const pictures = new Map(
    attachments.flatMap(({ contentId, shown }) =>
      contentId ? [[bareContentId(contentId), shown.url] as const] : [],
    ),
  )
  return {
    from: addressesOf(mail.headers.from ?? ''),
    to: mail.to,
    cc: mail.cc,
    at: writtenAt(raw, now)?.toString() ?? null,
    subject: mail.subject,
    text: mail.text,
    html: mail.html === null ? null : cleanHtml(mail.html, pictures),
    attachments: attachments.map(({ shown }) => shown),
    unread: mail.unread,
  }
}
