import { fieldOfColumn } from '@stoa/contract/list-looks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../../../lib/query.ts'
import { useMe } from '../../../lib/session.ts'
import { type Column, columnsWith } from './chosen-columns.ts'

/** The columns that the reader chose; the same array as long as nothing changes. Custom fields are read only where one is shown. */
export function useShownColumns(): readonly Column[] {
  const { listColumns } = useMe()
  const wanted = listColumns.some(column => fieldOfColumn(column) !== null)
  const fields = useQuery({ ...query('customFields.list'), enabled: wanted }).data?.items
  return useMemo(
    () => columnsWith(fields ?? []).filter(({ name }) => listColumns.includes(name)),
    [listColumns, fields],
  )
}
