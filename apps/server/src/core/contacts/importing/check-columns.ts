import type { ImportColumn } from '@stoa/contract/contact-imports'
import { companyTargets, contactTargets } from '@stoa/contract/import-targets'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { fieldsInUse } from '../../custom-fields/queries.ts'
import type { ImportRow } from './store.ts'

const needed: Record<ImportRow['about'], readonly ImportColumn[]> = {
  contact: ['name', 'first-name', 'last-name', 'emails', 'phones'],
  company: ['name'],
}
const several: readonly ImportColumn[] = ['skip', 'emails', 'phones', 'groups', 'domains', 'notes']

/** Each column of the file is something that there is, and what one has only once stands in one column. @throws columns_unfit */
export const checkColumns = async (
  db: Db | Tx,
  { about, header }: Pick<ImportRow, 'about' | 'header'>,
  columns: readonly ImportColumn[],
): Promise<void> => {
  const fields = (await fieldsInUse(db, about)).map(({ id }) => `field:${id}`)
  const targets: readonly string[] = [...(about === 'contact' ? contactTargets : companyTargets), ...fields]
  const fits =
    columns.length === header.length &&
    columns.every(column => targets.includes(column)) &&
    columns.some(column => needed[about].includes(column)) &&
    columns.every((column, at) => several.includes(column) || columns.indexOf(column) === at)
  if (!fits) return refuse('columns_unfit')
}
