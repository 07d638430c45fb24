/** What a contact has to look like in the end, as the export writes it. */
export type WrittenContact = {
  name: string
  emails: string
  phones: string
  company: string
  groups: string
  language: string
  notes: string
  plan: string
}

const firstNames = ['Nour', 'Νίκος', 'Ольга', 'Jonas', '晓明', 'ليلى', 'Rūta', 'Grace']
const lastNames = ['Khalil', 'Παπαδόπουλος', 'Иванова', 'Kazlauskas', '王', 'حداد', 'Okafor', 'Lindqvist']
const languages = ['en', 'el', 'ru', 'zh', 'ar', 'lt']
const groups = ['Partners', 'Resellers', 'VIP', 'Press', 'Schools']
/** Options of a custom field. */
export const plans = ['Gold', 'Silver', 'Bronze']

const of = (values: readonly string[], number: number) => values[number % values.length] ?? ''

/** Contacts of about one company to fifty people, some with a second address, a number, a group, notes. */
const written = (kind: 'new' | 'known', number: number, name: string): WrittenContact => ({
  name,
  emails: [
    `${kind}-${number}@people-${number % 500}.example`,
    ...(number % 4 === 0 ? [`${kind}-${number}@second.example`] : []),
  ].join('; '),
  phones: number % 2 === 0 ? `+30 210 ${1_000_000 + number}` : '',
  company: number % 3 === 0 ? '' : `Company ${number % 2_000}`,
  groups: number % 5 === 0 ? of(groups, number / 5) : '',
  language: number % 7 === 0 ? '' : of(languages, number),
  notes: number % 11 === 0 ? `Met in hall ${number % 17}` : '',
  plan: number % 6 === 0 ? of(plans, number / 6) : '',
})

const nameOf = (number: number) =>
  `${of(firstNames, number)} ${of(lastNames, Math.floor(number / 8))} ${number}`

const header = 'Name,E-mail,Phone,Company,Groups,Language,Notes,Plan'
const lineOf = (contact: WrittenContact) =>
  [
    contact.name,
    contact.emails,
    contact.phones,
    contact.company,
    contact.groups,
    contact.language,
    contact.notes,
    contact.plan,
  ].join(',')

const isUpdate = (row: number) => row % 10 === 5
const isBad = (row: number) => row % 100 === 99

/** Of rows numbered from 0, each tenth is about a contact that `first` brings in, each hundredth cannot be taken. */
export const contactFiles = (rows: number) => {
  const numbers = Array.from({ length: rows }, (_, row) => row)
  const known = numbers.filter(isUpdate)
  const good = numbers.filter(row => !isBad(row))
  const end = (row: number) =>
    isUpdate(row) ? written('known', row, `${nameOf(row)} anew`) : written('new', row, nameOf(row))
  const bad = (row: number) =>
    row % 200 === 99
      ? { ...written('new', row, nameOf(row)), emails: `nobody at home ${row}` }
      : { ...written('new', row, nameOf(row)), plan: 'Tin' }
  return {
    first: [header, ...known.map(row => lineOf(written('known', row, nameOf(row))))].join('\n'),
    whole: [header, ...numbers.map(row => lineOf(isBad(row) ? bad(row) : end(row)))].join('\n'),
    counts: {
      created: good.length - known.length,
      updated: known.length,
      skipped: 0,
      failed: rows - good.length,
    },
    /** In the file, the header being line 1. */
    badLines: numbers.filter(isBad).map(row => row + 2),
    contacts: good.map(end),
  }
}
