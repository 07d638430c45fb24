import { LiquidError } from 'liquidjs'
import type { Db, Tx } from '../../platform/db/database.ts'
import { departmentNames } from '../departments/queries.ts'
import { mailAddressOf } from '../people/queries.ts'
import { readCompany } from '../settings/queries.ts'
import { liquids, RichText } from './rules/liquid.ts'
import { ownSignatureFor, signatureFor } from './rules/signature-for.ts'
import { readDepartmentSignatures } from './store-department-signatures.ts'
import { listSignatures } from './store-signatures.ts'

export type Signing = {
  personId: number
  departmentId: number
  /** Of the customer, as far as that is known. */
  language: string | null
  customer: string
  /** Null before there is a ticket. */
  ticketCode: string | null
}

const rendered = (html: string, scope: object): string => {
  try {
    return String(liquids.html.parseAndRenderSync(html, scope))
  } catch (error) {
    // Braces that were written before signatures had variables are what they say.
    if (error instanceof LiquidError) return html
    throw error
  }
}

/** What a person signs an answer with, values put in and not yet cleaned; null where they sign with nothing. */
export const signatureOf = async (db: Db | Tx, given: Signing): Promise<string | null> => {
  const kept = await readDepartmentSignatures(db, given.departmentId)
  return sign(db, given, kept)
}

/** The same with this as what the department signs with, to look at before it is kept. */
export const signedByDepartment = (db: Db | Tx, given: Signing, html: string): Promise<string | null> =>
  sign(db, given, { department: [{ language: null, html }], binding: true })

type OfDepartment = Awaited<ReturnType<typeof readDepartmentSignatures>>

const sign = async (db: Db | Tx, given: Signing, kept: OfDepartment): Promise<string | null> => {
  const { personId, departmentId, language } = given
  const [company, own] = await Promise.all([readCompany(db), listSignatures(db, personId)])
  const at = { departmentId, language, companyLanguage: company?.language ?? 'en' }
  const found = signatureFor({ own, ...kept }, at)
  if (!found) return null
  const department = (await departmentNames(db, [departmentId])).get(departmentId) ?? ''
  const agent = await mailAddressOf(db, personId)
  const scope = {
    agent,
    department: { name: department },
    company: { name: company?.name ?? '' },
    customer: { name: given.customer },
    ticket: { code: given.ticketCode },
  }
  if (found.by === 'agent') return rendered(found.html, scope)
  const inside = ownSignatureFor(own, at)
  const signature = inside === null ? null : new RichText(rendered(inside, scope))
  return rendered(found.html, { ...scope, agent: { ...agent, signature } })
}
