import { unsubscribePath } from '@stoa/contract/mail'
import type { Language } from '@stoa/contract/settings-shapes'
import { closestLanguage, direction } from '@stoa/text/languages'
import { translator } from '@stoa/text/translator'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rememberContact, unsubscribe } from '../../../core/contacts/commands.ts'
import { isUnsubscribed } from '../../../core/contacts/queries.ts'
import { readCompany } from '../../../core/settings/queries.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import { system } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { createUnsubscribeLinks } from '../unsubscribe-links.ts'

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem;color-scheme:light dark}button{font:inherit;padding:.5rem 1rem}'

const page = (language: Language, title: string, body: string) =>
  `<!doctype html><html lang="${language}" dir="${direction(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`

const wishesOf = (request: FastifyRequest): string[] =>
  (request.headers['accept-language'] ?? '').split(',').map(wish => wish.split(';')[0]?.trim() ?? '')

/**
 * Where the link in automatic mails leads. Looking at it changes nothing, because programs open every link of a mail; the button on it, or a mail program
 * that does what RFC 8058 says, posts. Nobody has to sign in.
 */
export const serveUnsubscribe = (app: FastifyInstance, platform: Platform): void => {
  const links = createUnsubscribeLinks(platform)
  type Asked = FastifyRequest<{ Params: { token: string } }>
  const addressOf = ({ params }: Asked): string => links.read(params.token) ?? refuse('not_found')

  const show = async (request: Asked, reply: FastifyReply, address: string) => {
    const language = closestLanguage(wishesOf(request))
    const t = await translator(language)
    const company = (await readCompany(platform.db))?.name ?? ''
    const done = await isUnsubscribed(platform.db, address)
    const of = { address: escapeHtml(address), company: escapeHtml(company) }
    const button = `<form method="post"><button>${escapeHtml(t('mails:unsubscribe.button'))}</button></form>`
    const text = t(done ? 'mails:unsubscribe.done' : 'mails:unsubscribe.ask', of)
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page(language, t('mails:unsubscribe.title'), `<p>${text}</p>${done ? '' : button}`))
  }

  app.register(async doors => {
    doors.removeAllContentTypeParsers()
    doors.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    doors.get(unsubscribePath, async (request: Asked, reply) => show(request, reply, addressOf(request)))
    doors.post(unsubscribePath, { bodyLimit: 10_000 }, async (request: Asked, reply) => {
      const email = addressOf(request)
      await write(platform, system, async act => {
        const { id } = await rememberContact(act, { email, name: '' })
        await unsubscribe({ ...act, actor: { kind: 'contact', id } }, email)
      })
      return show(request, reply, email)
    })
  })
}
