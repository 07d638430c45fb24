import type { ListColumn } from '@stoa/contract/list-looks'
import type { Translate } from '@stoa/text/translator'
import type { Column } from './chosen-columns.ts'

/** What a column is called; a custom field by its own name. */
export const nameOfColumn = ({ name, field }: Column, t: Translate): string =>
  field?.name ?? t(`tickets:look.${name as ListColumn}`)
