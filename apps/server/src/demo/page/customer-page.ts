import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CustomerKey } from '@stoa/cast/shapes'
import { closestLanguage } from '@stoa/text/languages'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Customers, customerKeys } from '../customers/customers.ts'
import type { Html } from './html.ts'
import { type Box, customerPage, type Open } from './pages.ts'

export type CustomerPage = { url: string; close(): Promise<void> }

type Fields = Partial<Record<'to' | 'subject' | 'text', string>>
type At = { Params: { customer: string; open: string }; Body: Fields }

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Serves the page that plays a customer, on the given port or, where that is taken, on any free one. */
export const startCustomerPage = async (
  customers: Customers,
  { host, port }: { host: string; port: number },
): Promise<CustomerPage> => {
  const app = Fastify({ forceCloseConnections: true })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.addHook('onRequest', async (request, reply) => {
    if (!comesFromHere(request)) return reply.code(403).send()
  })
  await servePages(app, customers)
  await serveFile(app, 'page.css', 'text/css')
  await serveFile(app, 'page.js', 'text/javascript')
  await app.listen({ host, port }).catch(() => app.listen({ host, port: 0 }))
  const address = app.server.address()
  const chosen = typeof address === 'object' && address ? address.port : port
  return { url: `http://localhost:${chosen}`, close: () => app.close() }
}

const servePages = async (app: FastifyInstance, customers: Customers) => {
  const boxOf = (request: FastifyRequest, customer: CustomerKey, failed = false): Box => ({
    customer,
    threads: customers.threads(customer),
    language: closestLanguage((request.headers['accept-language'] ?? '').split(/[;,]/)),
    failed,
  })
  const threadOf = (customer: CustomerKey, id: string) =>
    customers.threads(customer).find(thread => `${thread.id}` === id)

  app.get('/', (_request, reply) => reply.redirect(`/${customerKeys[0]}`))
  app.get<At>('/:customer', (request, reply) => {
    const customer = keyOf(request.params.customer)
    return customer ? send(reply, customerPage(boxOf(request, customer), null)) : reply.callNotFound()
  })
  app.get<At>('/:customer/:open', (request, reply) => {
    const customer = keyOf(request.params.customer)
    const open = customer && opened(customer, request.params.open)
    return customer && open ? send(reply, customerPage(boxOf(request, customer), open)) : reply.callNotFound()
  })
  app.post<At>('/:customer/:open', async (request, reply) => {
    const customer = keyOf(request.params.customer)
    const open = customer && opened(customer, request.params.open)
    if (!customer || !open) return reply.callNotFound()
    try {
      await write(customer, open, request.body ?? {})
    } catch {
      return send(reply.code(502), customerPage(boxOf(request, customer, true), open))
    }
    const id = open === 'new' ? customers.threads(customer)[0]?.id : open.id
    return reply.redirect(`/${customer}/${id}`, 303)
  })

  function opened(customer: CustomerKey, open: string): Open {
    return open === 'new' ? 'new' : (threadOf(customer, open) ?? null)
  }

  async function write(customer: CustomerKey, open: Exclude<Open, null>, { to, subject, text }: Fields) {
    if (!text) throw new Error('an empty mail')
    if (open !== 'new') return customers.answer(customer, open, text)
    if (!to || !subject) throw new Error('a mail to nobody or about nothing')
    return customers.write(customer, { to, subject, text })
  }
}

const keyOf = (text: string) => customerKeys.find(key => key === text)

const send = (reply: FastifyReply, page: Html) =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .send(page.html)

const serveFile = async (app: FastifyInstance, name: string, type: string) => {
  const content = await readFile(join(import.meta.dirname, name), 'utf8')
  app.get(`/${name}`, (_request, reply) => reply.type(`${type}; charset=utf-8`).send(content))
}

/** A page of somebody else that is open in the same browser writes no mails. */
const comesFromHere = ({ headers: { origin, host } }: FastifyRequest) =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
