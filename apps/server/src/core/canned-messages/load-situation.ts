import type { Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { loadScope, type Scope } from '../actions/queries.ts'
import { departmentNames } from '../departments/queries.ts'
import { type Caller, personNames } from '../people/queries.ts'
import { readCompany } from '../settings/queries.ts'
import { permissionsOn } from '../tickets/queries.ts'

/** Where a canned message is put in: what its variables are there, and which languages it is wanted in, the best first. */
export type Situation = { scope: Scope; languages: (string | null)[] }
type Asked = { ticketId: number | null; departmentId: number | null; customerEmail: string | null }

const onTicket = async (tx: Tx, caller: Caller, ticketId: number, publicUrl: string): Promise<Situation> => {
  if (!(await permissionsOn(tx, caller, ticketId)).has('ticket.list')) return refuse('not_found')
  const { language, contactLanguage } = await tx
    .selectFrom('ticket')
    .innerJoin('contact', 'contact.id', 'ticket.contact_id')
    .select(['ticket.language', 'contact.language as contactLanguage'])
    .where('ticket.id', '=', ticketId)
    .executeTakeFirstOrThrow()
  const personId = caller.kind === 'user' ? caller.id : null
  const scope = await loadScope(
    tx,
    ticketId,
    { personId, ruleId: null, macroId: null, messageId: null },
    publicUrl,
  )
  return { scope, languages: [contactLanguage, language] }
}

const ofNewMail = async (tx: Tx, caller: Caller, asked: Omit<Asked, 'ticketId'>): Promise<Situation> => {
  const { departmentId, customerEmail } = asked
  const customer =
    customerEmail === null
      ? undefined
      : await tx
          .selectFrom('contact_address')
          .innerJoin('contact', 'contact.id', 'contact_address.contact_id')
          .select(['contact.name', 'contact.language'])
          .where('contact_address.email', '=', customerEmail)
          .executeTakeFirst()
  const agent = caller.kind === 'user' ? ((await personNames(tx, [caller.id])).get(caller.id) ?? null) : null
  const department =
    departmentId === null ? null : ((await departmentNames(tx, [departmentId])).get(departmentId) ?? null)
  const scope = {
    ticket: { code: null, subject: null, link: null },
    customer: { name: customer?.name || customerEmail, email: customerEmail },
    agent: { name: agent, email: caller.kind === 'user' ? await emailOf(tx, caller.id) : null },
    department: { name: department },
    company: { name: (await readCompany(tx))?.name ?? '' },
  }
  return { scope, languages: [customer?.language ?? null] }
}

const emailOf = async (tx: Tx, personId: number): Promise<string | null> =>
  (await tx.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst())?.email ?? null

/** The names of departments are known to everybody here. @throws not_found where the caller may not see the ticket */
export const loadSituation = (
  tx: Tx,
  caller: Caller,
  { ticketId, ...asked }: Asked,
  publicUrl: string,
): Promise<Situation> =>
  ticketId === null ? ofNewMail(tx, caller, asked) : onTicket(tx, caller, ticketId, publicUrl)
