import { escapeHtml } from '../../../../platform/escape-html.ts'
import { cleanQuote } from '../rules/clean-html.ts'

const longestHtmlQuote = 60_000

/**
 * The answered message below an answer, in the forms that mail programs fold away by themselves.
 * Falls back to its plain text where there is no HTML or too much of it.
 */
export const quotedHtml = (attribution: string, previous: { text: string; html: string | null }): string => {
  const clean = previous.html === null ? '' : cleanQuote(previous.html).trim()
  const usable = clean !== '' && clean.length <= longestHtmlQuote
  const quote = usable
    ? clean
    : `<div style="white-space:pre-wrap">${escapeHtml(previous.text.slice(0, longestHtmlQuote).trim())}</div>`
  return [
    '<div class="gmail_quote">',
    `<div dir="auto" class="gmail_attr">${escapeHtml(attribution)}</div>`,
    '<blockquote type="cite" class="gmail_quote" dir="auto" style="margin:0 0.8ex;padding:0 1ex;border-left:1px solid #ccc">',
    quote,
    '</blockquote></div>',
  ].join('')
}
