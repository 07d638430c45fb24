import type { FastifyReply } from 'fastify'
import { previewOfFile } from './preview-of-file.ts'

/** The head of an answer that is a foreign file: shown where nothing in it runs, else only ever downloaded, so that no foreign page runs here. */
export const sendFile = (
  reply: FastifyReply,
  file: { name: string; type: string; danger?: string | null },
) => {
  const shown = previewOfFile(file)
  return reply
    .header('content-type', shown?.type ?? 'application/octet-stream')
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=31536000, immutable')
}
