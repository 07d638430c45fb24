import PostalMime, { type Attachment, type Email } from 'postal-mime'

export type Part = Attachment & { contentLocation?: string }

// What postal-mime keeps of a MIME part while it parses; not in its types.
type Node = { headers: { key: string; value: string }[] }
type Collecting = {
  attachments: Part[]
  collectAttachment(this: unknown, node: Node, ...more: unknown[]): void
}
const { collectAttachment } = PostalMime.prototype as unknown as Collecting

/** postal-mime, besides: a part knows its Content-Location, by which HTML may name its pictures. */
class MimeParser extends PostalMime {
  collectAttachment(node: Node, ...more: unknown[]): void {
    collectAttachment.call(this, node, ...more)
    const part = (this as unknown as Collecting).attachments.at(-1)
    const location = node.headers.find(header => header.key === 'content-location')?.value
    if (part && location) part.contentLocation = location
  }
}

/** Mails inside a mail stay whole, as attachments: a forwarded or bounced one is somebody else's text. */
export const parseMime = async (raw: Buffer): Promise<Omit<Email, 'attachments'> & { attachments: Part[] }> =>
  new MimeParser({ forceRfc822Attachments: true }).parse(raw)
