import type { TimeBreakdown, TimeEntry, TimeReport, timeReportQuery } from '@stoa/contract/time-reports'
import { localeOf } from '@stoa/text/languages'
import type { z } from 'zod'
import { contactNames, customerCompanyNames, standingCompanies } from '../../../core/contacts/queries.ts'
import { departmentNames, departmentScope, type Scope } from '../../../core/departments/queries.ts'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import { listSpent, type SpentEntry, type SpentFilter, sumSpent } from '../../../core/spent-time/queries.ts'
import { ticketNames } from '../../../core/tickets/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type AskedKind, askKind, tellPeriod } from '../kinds/ask-kind.ts'

type Query = Omit<z.output<typeof timeReportQuery>, 'by'>
/** `sees`: the departments whose tickets the caller may see; they may be fewer than those whose reports. */
export type AskedTime = { asked: AskedKind; filter: SpentFilter; sees: Scope }

/** @throws Refusal not_allowed, period_invalid */
export const askTime = async (
  platform: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  query: Query,
): Promise<AskedTime> => {
  const asked = await askKind(platform, caller, query)
  const { from, to } = asked.period
  const orAll = (ids: readonly number[]) => (ids.length === 0 ? 'all' : ids)
  return {
    asked,
    filter: {
      ...{ from, to, departments: asked.departments },
      agents: orAll(query.agents),
      companies: orAll(await standingCompanies(platform.db, query.companies)),
    },
    sees: await departmentScope(platform.db, caller),
  }
}

const names = { agent: personNames, department: departmentNames, company: customerCompanyNames }
const isAbout = (by: TimeBreakdown): by is keyof typeof names => by in names

/** Sums, by name or in the order of time. */
export const readTime = async (
  tx: Tx,
  { asked, filter }: AskedTime,
  by: TimeBreakdown,
): Promise<TimeReport> => {
  const found = await sumSpent(tx, filter, by)
  const total = {
    entries: found.reduce((sum, { entries }) => sum + entries, 0),
    minutes: found.reduce((sum, { minutes }) => sum + minutes, 0),
  }
  const days = tellPeriod(asked.period)
  if (!isAbout(by)) return { ...days, rows: found.map(row => ({ ...row, name: null })), total }
  const called = await names[by](
    tx,
    found.map(({ key }) => Number(key)),
  )
  const { compare } = new Intl.Collator(localeOf(asked.language), { numeric: true })
  const rows = found.map(row => ({ ...row, name: called.get(Number(row.key)) ?? null }))
  const nameless = ({ name }: { name: string | null }) => (name === null ? 1 : 0)
  rows.sort((one, other) => nameless(one) - nameless(other) || compare(one.name ?? '', other.name ?? ''))
  return { ...days, rows, total }
}

export type TimePlace = { day: string; id: number }

/** Some entries, the last day first, and where the next ones begin; null: these were the last. */
export const readEntries = async (
  tx: Tx,
  { filter, sees }: AskedTime,
  { before, limit }: { before: TimePlace | null; limit: number },
): Promise<{ entries: TimeEntry[]; next: TimePlace | null }> => {
  const found = await listSpent(tx, filter, { before, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { entries: await named(tx, sees, shown), next: last ? { day: last.day, id: last.id } : null }
}

const ids = (values: readonly (number | null)[]) => [...new Set(values)].filter(id => id !== null)

const named = async (tx: Tx, sees: Scope, found: readonly SpentEntry[]): Promise<TimeEntry[]> => {
  const tickets = await ticketNames(tx, sees, ids(found.map(each => each.ticketId)))
  const people = await personNames(tx, ids(found.map(each => each.personId)))
  const departments = await departmentNames(tx, ids(found.map(each => each.departmentId)))
  const customers = await contactNames(tx, ids(found.map(each => each.contactId)))
  const companies = await customerCompanyNames(tx, ids(found.map(each => each.companyId)))
  const called = (of: ReadonlyMap<number, string>, id: number) => ({ id, name: of.get(id) ?? '' })
  return found.map(({ id, day, minutes, note, ...each }) => {
    const ticket = tickets.get(each.ticketId) ?? null
    return {
      id,
      day,
      minutes,
      note,
      agent: called(people, each.personId),
      department: called(departments, each.departmentId),
      ticket,
      customer: ticket && called(customers, each.contactId),
      company: ticket && each.companyId !== null ? called(companies, each.companyId) : null,
    }
  })
}
