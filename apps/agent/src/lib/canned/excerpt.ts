import type { CannedMessage } from '@stoa/contract/canned-messages'

const longest = 160

/** How its first text begins, without the marks of its form. */
export function excerptOf({ texts }: Pick<CannedMessage, 'texts'>): string {
  const page = new DOMParser().parseFromString(texts[0]?.html ?? '', 'text/html')
  for (const block of page.querySelectorAll('p, li, br, tr')) block.append(' ')
  const text = (page.body.textContent ?? '').replace(/\s+/g, ' ').trim()
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text
}
