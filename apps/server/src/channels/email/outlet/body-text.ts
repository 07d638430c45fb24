import { escapeHtml } from '../../../platform/escape-html.ts'

export const asHtml = (text: string) =>
  `<div dir="auto" style="white-space:pre-wrap">${escapeHtml(text)}</div>`
