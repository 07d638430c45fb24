import { folded } from '@stoa/conditions/fold'
import { changesBetween } from '../../../../platform/changes-between.ts'
import { groupsWith, type Named, nextOf } from './named.ts'
import type { CompanyOfRow } from './read-company.ts'
import { bad, type Decided, type Told } from './row.ts'

export type CompanyState = Omit<CompanyOfRow, 'groups' | 'contents'> & { id: number; groupIds: number[] }

/** What the rows of a batch are decided by; it is kept up with what was decided, so that a row knows of those before it. */
export type KnownCompanies = {
  readonly companies: Map<number, CompanyState>
  readonly idByName: Map<string, number>
  /** Of companies that are not deleted. */
  readonly ownerOf: Map<string, number>
  /** Domains of so many people that they are no company's. */
  readonly common: ReadonlySet<string>
  readonly groups: Named
  readonly reserved: IterableIterator<number>
}

const once = (domains: readonly string[]) => [...new Set(domains)].sort()

const checkDomains = (
  { ownerOf, common }: KnownCompanies,
  domains: readonly string[],
  { id, had }: { id: number | null; had: readonly string[] },
) => {
  const isTaken = domains.some(domain => ownerOf.has(domain) && ownerOf.get(domain) !== id)
  if (isTaken || domains.some(domain => common.has(domain) && !had.includes(domain)))
    return bad('domain-taken')
}

const created = (known: KnownCompanies, row: CompanyOfRow, told: Told[]): CompanyState => {
  const { name, notes } = row
  const domains = once(row.domains)
  checkDomains(known, domains, { id: null, had: [] })
  const id = nextOf(known.reserved)
  told.push({ name: 'customer-company.created', data: { customerCompanyId: id, name } })
  return { id, name, domains, notes, groupIds: [] }
}

const changed = (state: CompanyState, known: KnownCompanies, row: CompanyOfRow, told: Told[]) => {
  const { id, domains: had } = state
  const before = { domains: had, notes: state.notes }
  const after = { domains: once([...had, ...row.domains]), notes: row.notes || state.notes }
  const { notes: noted, ...changes } = changesBetween(before, after)
  if (!noted && Object.keys(changes).length === 0) return state
  checkDomains(known, after.domains, { id, had })
  told.push({
    name: 'customer-company.changed',
    // What notes say of people is not repeated in the log, which is not rewritten.
    data: { customerCompanyId: id, changes, ...(noted && { changed: ['notes'] }) },
  })
  return { ...state, ...after }
}

/** A company out of a row: new, or the one of that name. What is empty there changes nothing. @throws BadRow */
export const decideCompany = (
  known: KnownCompanies,
  row: CompanyOfRow,
  ofKnown: 'update' | 'skip',
): Decided => {
  const found = known.idByName.get(folded(row.name))
  if (found !== undefined && ofKnown === 'skip') return { outcome: 'skipped', id: found, told: [] }
  const before = found === undefined ? null : (known.companies.get(found) ?? bad('not-possible'))
  const told: Told[] = []
  let state = before === null ? created(known, row, told) : changed(before, known, row, told)
  const { id, groupIds: from } = state
  const to = groupsWith(known.groups, from, row.groups, (contactGroupId, name) =>
    told.push({ name: 'contact-group.created', data: { contactGroupId, name } }),
  )
  if (to.length > from.length) {
    const contactGroupIds = { from, to }
    told.push({ name: 'customer-company.grouped', data: { customerCompanyId: id, contactGroupIds } })
    state = { ...state, groupIds: to }
  }
  known.companies.set(id, state)
  known.idByName.set(folded(row.name), id)
  for (const domain of state.domains) known.ownerOf.set(domain, id)
  return { outcome: before === null ? 'created' : 'updated', id, told }
}
