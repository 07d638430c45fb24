import { normalDomain } from '@stoa/contract/mail-address'
import { bad, type Contents, cellsOf, contentsOf, type Reading, split } from './row.ts'

export type CompanyOfRow = {
  name: string
  domains: string[]
  notes: string
  groups: string[]
  contents: Contents
}

const domainOf = (text: string): string => {
  const domain = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '')
    .replace(/^@/, '')
  return /^[^\s@/.]+(\.[^\s@/.]+)+$/.test(domain) && domain.length <= 253
    ? normalDomain(domain)
    : bad('domain-invalid')
}

/** What a row says of a company. @throws BadRow */
export const readCompany = (reading: Reading, cells: readonly string[]): CompanyOfRow => {
  const of = (column: Reading['columns'][number]) => cellsOf(reading.columns, cells, column)
  const [name] = of('name')
  if (!name) return bad('nobody')
  if (name.length > 120) return bad('too-long')
  return {
    name,
    domains: split(of('domains'), /[\s,;|]+/).map(domainOf),
    notes: of('notes').join('\n'),
    groups: split(of('groups'), /[,;|\n]+/),
    contents: contentsOf(reading, cells),
  }
}
