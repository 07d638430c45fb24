import type { ErrorCode } from './errors.ts'

/** Endpoints that move bytes rather than JSON; typed by hand because a schema has nothing to say about them. */
export const filePaths = {
  upload: '/api/attachments',
  attachment: (id: number) => `/api/attachments/${id}`,
  source: (messageId: number) => `/api/messages/${messageId}/source`,
  /** The same, to be read in the browser. */
  sourceText: (messageId: number) => `/api/messages/${messageId}/source?as=text`,
  /** With `?url=`: a picture of a mail that lies elsewhere, fetched by the server. */
  pictures: '/api/pictures',
  /** What came in and did not become a message, as it came. */
  intakeSource: (id: number) => `/api/intake/${id}/source`,
} as const

/** 25 MB: what most mail servers still take after base64. */
export const largestUpload = 25 * 1024 * 1024

/** What an upload may answer with beyond what every route may. */
export const uploadErrors = [
  'attachment_too_large',
  'import_empty',
  'import_too_large',
] as const satisfies readonly ErrorCode[]
