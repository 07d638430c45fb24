import { LiquidError } from 'liquidjs'
import type { Db, Tx } from '../../platform/db/database.ts'
import { departmentNames } from '../departments/queries.ts'
import { mailAddressOf } from '../people/queries.ts'
import { readCompany } from '../settings/queries.ts'
import { liquids } from './rules/liquid.ts'
import { signatureFor } from './rules/signature-for.ts'
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

/** What a person signs an answer with, values put in and not yet cleaned; null where they sign with nothing. */
export const signatureOf = async (db: Db | Tx, given: Signing): Promise<string | null> => {
  const { personId, departmentId, language } = given
  const company = await readCompany(db)
  const found = signatureFor(await listSignatures(db, personId), {
    departmentId,
    language,
    companyLanguage: company?.language ?? 'en',
  })
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
  try {
    return String(liquids.html.parseAndRenderSync(found.html, scope))
  } catch (error) {
    // Braces that were written before signatures had variables are what they say.
    if (error instanceof LiquidError) return found.html
    throw error
  }
}
