import { useQuery } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import type { ReactElement } from 'react'
import { keepFile } from '../../../lib/keep-file.ts'
import { query } from '../../../lib/query.ts'
import { useMe } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { usePreferencesAct } from '../../../lib/use-preferences-act.ts'
import { Menu, MenuChecks, MenuChoice, MenuItem, MenuSeparator } from '../../../ui/menu.tsx'
import type { Opener } from '../../../ui/use-on-demand.ts'
import { hasUrgency, type TicketSearch } from '../ticket-search.ts'
import { columnsToKeep, columnsWith } from './chosen-columns.ts'
import { fileOfList } from './file-of-list.ts'
import { nameOfColumn } from './name-of-column.ts'

type Props = { trigger: ReactElement; opener: Opener; search: TicketSearch }

export function LookMenuOpened({ trigger, opener, search }: Props) {
  const t = useText()
  const me = useMe()
  const fields = useQuery(query('customFields.list')).data?.items
  // The menu stays open: the next press starts from what the last one chose.
  const change = usePreferencesAct()
  return (
    <Menu trigger={trigger} opener={opener}>
      {hasUrgency(search) && (
        <>
          <MenuChoice
            label={t('tickets:look.order')}
            options={[
              { value: 'activity', label: t('tickets:look.activity') },
              { value: 'urgency', label: t('tickets:look.urgency') },
            ]}
            value={me.listOrder}
            onValueChange={listOrder => change.mutate({ body: { listOrder } })}
          />
          <MenuSeparator />
        </>
      )}
      <MenuChecks
        label={t('tickets:look.columns')}
        options={columnsWith(fields ?? []).map(column => ({
          value: column.name,
          label: nameOfColumn(column, t),
        }))}
        checked={me.listColumns}
        onChange={columns => change.mutate({ body: { listColumns: columnsToKeep(columns, fields) } })}
      />
      {me.permissions.includes('ticket.export') && (
        <>
          <MenuSeparator />
          <MenuItem icon={<FileDown />} onClick={() => keepFile(fileOfList(search, me))}>
            {t('tickets:look.export')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
