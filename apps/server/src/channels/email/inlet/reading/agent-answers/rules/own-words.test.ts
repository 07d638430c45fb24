import { expect, test } from 'vitest'
import { ownFiles, ownWords } from './own-words.ts'

const quote =
  '\n\nOn Fri, 20 Nov 2026 at 16:40, Support <support@olive.example> wrote:\n> A ticket waits.\n> [ref:t1.x]\n'

const cases: [string, string, string][] = [
  ['above the quote', `Please try again.${quote}`, 'Please try again.'],
  ['below the quote', '> A ticket waits.\n\nPlease try again.\n', 'Please try again.'],
  ['between quotes', '> Which card?\nAny card.\n> Which day?\nAny day.\n', 'Any card.\nAny day.'],
  ['above a signature', `Please try again.\n\n-- \nAda Lovelace\nOlive & Co${quote}`, 'Please try again.'],
  ['above a signature whose blank is lost', 'Please try again.\n--\nAda', 'Please try again.'],
  ['on a telephone', `Please try again.\n\nSent from my iPhone${quote}`, 'Please try again.'],
  ['on a Russian telephone', 'Попробуйте ещё раз.\n\nОтправлено с iPhone', 'Попробуйте ещё раз.'],
  [
    'in Outlook',
    'Please try again.\n\nFrom: Support <support@olive.example>\nSent: Friday, 20 November 2026 16:40\nTo: Ada\n\nA ticket waits.',
    'Please try again.',
  ],
  ['with a dashed line that is no signature', 'First.\n---\nSecond.', 'First.\n---\nSecond.'],
  ['nothing but the quote', quote, ''],
]

test.each(cases)('words %s are what the customer gets', (_, text, own) => {
  expect(ownWords(text)).toBe(own)
})

test('files go along, and of the pictures those that stand in the own words', () => {
  const files = [
    { name: 'invoice.pdf', inline: false, contentId: null },
    { name: 'screen.png', inline: true, contentId: 'Screen@1' },
    { name: 'logo.png', inline: true, contentId: 'logo@1' },
    { name: 'quoted.png', inline: true, contentId: 'quoted@1' },
  ]
  const html =
    '<p>See <img src="cid:screen@1"></p><div class="gmail_signature"><img src="cid:logo@1"></div><blockquote><img src="cid:quoted@1"></blockquote>'
  expect(ownFiles(files, html).map(({ name }) => name)).toEqual(['invoice.pdf', 'screen.png'])
  expect(ownFiles(files, null).map(({ name }) => name)).toEqual(['invoice.pdf'])
})
