import { htmlAsText } from '../../../platform/html-as-text.ts'

/** What people write here: rich text, plain text, or only files. */
export type Writing = {
  html?: string | undefined
  text?: string | undefined
  attachmentIds: readonly number[]
}

/** Both forms of what was written; null when there is nothing in it. */
export const writtenBody = (writing: Writing): { text: string; html: string | null } | null => {
  const html = writing.html?.trim() || null
  const text = writing.text?.trim() || (html ? htmlAsText(html) : '')
  const hasPicture = html?.includes('<img') ?? false
  if (!text && !hasPicture && writing.attachmentIds.length === 0) return null
  return { text, html }
}
