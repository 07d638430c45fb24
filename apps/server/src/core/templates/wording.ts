import type { Language } from '@stoa/contract/settings-shapes'
import { type TemplateKind, templateKinds } from '@stoa/contract/template-kinds'
import type { Wording } from '@stoa/contract/templates'
import type { Db, Tx } from '../../platform/db/database.ts'
import { builtIn } from './built-in.ts'
import { listTemplateRows, type TemplateRow } from './store.ts'

const wordsOf = ({ active, subject, html }: TemplateRow) => ({ active, subject, html })

/** The wordings that count in a department, one a kind: its own, else the common one, else the built-in. */
export const wordings = async (
  db: Db | Tx,
  departmentId: number | null,
  language: Language,
  kinds: readonly TemplateKind[] = templateKinds,
): Promise<{ kind: TemplateKind; wording: Wording }[]> => {
  const rows = await listTemplateRows(db, departmentId)
  const rowOf = (kind: TemplateKind, place: number | null) =>
    rows.find(row => row.kind === kind && row.department_id === place)
  return Promise.all(
    kinds.map(async kind => {
      const own = departmentId === null ? undefined : rowOf(kind, departmentId)
      if (own) return { kind, wording: { ...wordsOf(own), from: 'department' as const } }
      const common = rowOf(kind, null)
      if (common) return { kind, wording: { ...wordsOf(common), from: 'common' as const } }
      return { kind, wording: { ...(await builtIn(kind, language)), from: 'built-in' as const } }
    }),
  )
}

export const getWording = async (
  db: Db | Tx,
  kind: TemplateKind,
  departmentId: number | null,
  language: Language,
): Promise<Wording> => {
  const [found] = await wordings(db, departmentId, language, [kind])
  if (!found) throw new Error(`There is no template ${kind}.`)
  return found.wording
}
