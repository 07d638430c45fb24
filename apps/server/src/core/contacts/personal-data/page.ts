import type { Message } from '@stoa/contract/messages'
import { fullMoment, type Reader } from '@stoa/text/format'
import { direction } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'
import { escapeHtml } from '../../../platform/escape-html.ts'

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-inline-size: 46rem; margin: 2rem auto; padding-inline: 1rem; color: #1c1b1a }
dt { color: #666 } dd { margin: 0 0 .6rem; white-space: pre-wrap; overflow-wrap: anywhere }
article { border-block-start: 1px solid #ddd; padding-block: 1rem } header { color: #666; font-size: .9rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }`

export type Page = { t: Translate; reader: Reader }

export const pageHead = (title: string, { reader: { language } }: Page): string => `<!doctype html>
<html lang="${language}" dir="${direction(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>
<h1 dir="auto">${escapeHtml(title)}</h1>
`
export const pageEnd = '</body></html>\n'

export const list = (lines: readonly (readonly [string, string])[]): string =>
  `<dl>${lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(value)}</dd>`)
    .join('\n')}</dl>\n`

export const link = (href: string, name: string): string =>
  `<a href="${escapeHtml(href)}"><bdi>${escapeHtml(name)}</bdi></a>`

/** As text: what came as HTML may load things from elsewhere when it is opened. */
export const article = (message: Message, files: readonly string[], { t, reader }: Page): string => {
  const who = [message.author.name, message.from].filter(Boolean).join(' · ')
  const kind = message.kind === 'note' ? ` · ${t('contacts:personalData.note')}` : ''
  return `<article><header><bdi>${escapeHtml(who)}</bdi> · ${escapeHtml(fullMoment(message.at, reader))}${escapeHtml(kind)}</header>
<pre dir="auto">${escapeHtml(message.text)}</pre>
${files.length > 0 ? `<ul>${files.map(file => `<li>${file}</li>`).join('')}</ul>` : ''}</article>
`
}
