import type { FastifyReply } from 'fastify'

// Shown in the browser when asked for; everything else is only ever downloaded, so that no foreign page runs here.
const harmless = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'application/pdf',
  'text/plain',
])

/** What is text under another name: mails, reports of their delivery, invitations. */
const readable = /^(message\/.*|text\/(calendar|rfc822-headers|csv))$/

/** The head of an answer that is a foreign file: shown where that is harmless, else only ever downloaded. */
export const sendFile = (
  reply: FastifyReply,
  file: { name: string; type: string; danger?: string | null },
) => {
  const type = readable.test(file.type) ? 'text/plain' : file.type
  const inline = harmless.has(type) && !file.danger
  return reply
    .header('content-type', inline ? type : 'application/octet-stream')
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=31536000, immutable')
}
