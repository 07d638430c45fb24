import { convert } from 'html-to-text'
import { escapeHtml } from '../../../platform/escape-html.ts'

export const asText = (html: string) =>
  convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
    ],
  }).trim()

export const asHtml = (text: string) =>
  `<div dir="auto" style="white-space:pre-wrap">${escapeHtml(text)}</div>`
