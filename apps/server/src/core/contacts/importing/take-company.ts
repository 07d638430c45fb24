import { setFields } from '../../custom-fields/commands.ts'
import { setGroupsOfCompany } from '../commands/set-groups.ts'
import { changeCompany, createCompany } from '../companies/change-companies.ts'
import { companyCalled, lockCompany } from '../companies/store.ts'
import { groupIdsOf } from '../groups/store-members.ts'
import { bad, cellsOf, contentsOf, split, type Taken, type Taking } from './take-row.ts'

const domainOf = (text: string): string => {
  const domain = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '')
    .replace(/^@/, '')
  return /^[^\s@/.]+(\.[^\s@/.]+)+$/.test(domain) && domain.length <= 253 ? domain : bad('domain-invalid')
}

/** A company out of a row: new, or the one of that name. What is empty there changes nothing. @throws BadRow */
export const takeCompany = async (taking: Taking, cells: readonly string[]): Promise<Taken> => {
  const { act, columns, known } = taking
  const of = (column: Taking['columns'][number]) => cellsOf(columns, cells, column)
  const [name] = of('name')
  if (!name) return bad('nobody')
  if (name.length > 120) return bad('too-long')
  const domains = split(of('domains'), /[\s,;|]+/).map(domainOf)
  const notes = of('notes').join('\n')
  const contents = contentsOf(taking, cells)
  const found = await companyCalled(act.tx, name)
  if (found !== null && known === 'skip') return 'skipped'
  const id = found ?? (await createCompany(act, { name, domains, notes })).id
  if (found !== null) {
    const before = await lockCompany(act.tx, found)
    await changeCompany(act, found, { domains: [...before.domains, ...domains], ...(notes && { notes }) })
  }
  const groups = split(of('groups'), /[,;|\n]+/)
  if (groups.length > 0) {
    const ids: number[] = []
    for (const group of groups) ids.push(await taking.groupId(group))
    await setGroupsOfCompany(act, id, [...(await groupIdsOf(act.tx, { companyId: id })), ...ids])
  }
  if (contents.length > 0) await setFields(act, { subject: 'company', id }, contents)
  return found === null ? 'created' : 'updated'
}
