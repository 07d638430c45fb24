import type { ErrorCode } from './errors.ts'

/** Endpoints that move bytes rather than JSON; typed by hand because a schema has nothing to say about them. */
export const filePaths = {
  upload: '/api/attachments',
  attachment: (id: number) => `/api/attachments/${id}`,
  /** A file of a mail that is attached to a message; `place` as in attached-mails.ts. */
  part: (id: number, place: string) => `/api/attachments/${id}/parts/${place}`,
  /** All files of a message or of a ticket as a ZIP file, but for dangerous ones. */
  attachedToMessage: (messageId: number) => `/api/messages/${messageId}/attachments.zip`,
  attachedToTicket: (ticketId: number) => `/api/tickets/${ticketId}/attachments.zip`,
  source: (messageId: number) => `/api/messages/${messageId}/source`,
  /** The same, to be read in the browser. */
  sourceText: (messageId: number) => `/api/messages/${messageId}/source?as=text`,
  /** With `?url=`: a picture of a mail that lies elsewhere, fetched by the server. */
  pictures: '/api/pictures',
  /** With the query of `tickets.list`, but for pages: the list as CSV. */
  ticketList: '/api/tickets.csv',
  /** With `?columns=`, as `views.tickets` takes them. */
  ticketsOfView: (viewId: number) => `/api/views/${viewId}/tickets.csv`,
  /** What came in and did not become a message, as it came. */
  intakeSource: (id: number) => `/api/intake/${id}/source`,
} as const

/** Whether a file is a mail, which can be read without opening a program. */
export const isMailFile = ({ type, name }: { type: string; name: string }): boolean =>
  type === 'message/rfc822' || type === 'message/global' || /\.eml$/i.test(name)

/** 25 MB: what most mail servers still take after base64. */
export const largestUpload = 25 * 1024 * 1024

/** What an upload may answer with beyond what every route may. */
export const uploadErrors = [
  'attachment_too_large',
  'import_empty',
  'import_too_large',
] as const satisfies readonly ErrorCode[]
