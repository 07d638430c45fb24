import { crc32, deflateSync } from 'node:zlib'
import type { Seeded } from './seeded.ts'

export type MailFile = { name: string; type: string; content: Uint8Array }

/** A PNG that opens: coloured noise, which no compression makes smaller. About `bytes` long. */
export const picture = (from: Seeded, bytes: number, name: string): MailFile => {
  const side = Math.max(8, Math.round(Math.sqrt(bytes / 3)))
  const rows = Array.from({ length: side }, () => Buffer.concat([Buffer.of(0), from.bytes(side * 3)]))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const content = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, type: 'image/png', content }
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A PDF of one empty page with a stream of about `bytes` in it. */
export const document = (from: Seeded, bytes: number, name: string): MailFile => {
  const stream = Buffer.from(from.bytes(Math.max(1, bytes)))
  const parts = [
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
    `4 0 obj\n<< /Length ${stream.length} >>\nstream\n`,
    stream,
    '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ]
  return { name, type: 'application/pdf', content: Buffer.concat(parts.map(part => Buffer.from(part))) }
}
