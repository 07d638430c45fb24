import { folded } from '@stoa/conditions/fold'
import type { ImportColumn } from '@stoa/contract/contact-imports'

type About = 'contact' | 'company'
type Field = { id: number; name: string }

/** What people call columns, in the languages of Stoa and in the exports of others; folded. */
const words: Record<About, readonly (readonly [ImportColumn, RegExp])[]> = {
  contact: [
    ['first-name', /^(first ?name|given ?name|forename|prenom|vorname|ονομα μικρο|имя|名|vardas)$/],
    ['last-name', /^(last ?name|surname|family ?name|nachname|επωνυμο|επιθετο|фамилия|姓|pavarde)$/],
    ['emails', /(e-?mail|ηλ.*ταχυδρομ|почт|邮|بريد|el\.? ?past)/],
    ['phones', /(phone|mobile|tel|τηλ|κινητ|телефон|моб|电话|手机|هاتف|جوال|telefon)/],
    ['company', /(company|organi[sz]ation|account|firma|εταιρ|компани|организац|公司|شركة|imone)/],
    ['groups', /(group|tag|ομαδ|групп|组|مجموع|grup)/],
    ['language', /(lang|γλωσσ|язык|语言|لغة|kalba)/],
    ['time-zone', /(time ?zone|ζωνη|часов|时区|منطقة|laiko juosta)/],
    ['notes', /(note|comment|remark|σημειωσ|заметк|комментар|备注|ملاحظ|pastab)/],
    ['name', /(name|contact|customer|ονομα|имя|фио|клиент|姓名|名称|اسم|vardas)/],
  ],
  company: [
    ['domains', /(domain|website|web|τομε|домен|сайт|域|网|نطاق|موقع|domen)/],
    ['groups', /(group|tag|ομαδ|групп|组|مجموع|grup)/],
    ['notes', /(note|comment|remark|σημειωσ|заметк|комментар|备注|ملاحظ|pastab)/],
    [
      'name',
      /(name|company|organi[sz]ation|account|ονομα|εταιρ|επωνυμ|назван|имя|компани|名|公司|اسم|شركة|pavadinim|imone)/,
    ],
  ],
}
const several: ReadonlySet<ImportColumn> = new Set(['skip', 'emails', 'phones', 'groups', 'domains'])

/** What the columns of a file seem to be by their headings; what one contact has only once is suggested once. */
export const suggestColumns = (
  header: readonly string[],
  about: About,
  fields: readonly Field[],
): ImportColumn[] => {
  const used = new Set<ImportColumn>()
  return header.map(heading => {
    const word = folded(heading).trim().replaceAll('_', ' ')
    const field = fields.find(({ name }) => folded(name).trim() === word)
    const found: ImportColumn =
      (field && (`field:${field.id}` as const)) ??
      words[about].find(([, pattern]) => pattern.test(word))?.[0] ??
      'skip'
    if (used.has(found) && !several.has(found)) return 'skip'
    used.add(found)
    return found
  })
}
