import type { CustomField } from '@stoa/contract/custom-fields'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import items from '../../ui/items.module.css'
import { Item } from '../../ui/items.tsx'
import { ReorderList } from '../../ui/reorder-list.tsx'
import { DeleteField } from './delete-field.tsx'
import { FieldDialog } from './field-dialog.tsx'

/** Fields in the order in which they are shown; dragged by their grip, or moved by the arrow keys. */
export function FieldList({ fields }: { fields: readonly CustomField[] }) {
  const t = useText()
  const departments = useQuery(query('departments.list')).data?.items ?? []
  const move = useAct('customFields.move', { stale: ['customFields.list'] })
  const required = ({ requiredIn }: CustomField) =>
    departments
      .filter(({ id }) => requiredIn.includes(id))
      .map(({ name }) => name)
      .join(', ')
  return (
    <ReorderList
      label={t('fields:title')}
      className={items.items}
      items={fields}
      itemKey={({ id }) => id}
      nameOf={({ name }) => name}
      gripLabel={name => t('fields:grip', { name })}
      movedText={(name, position) => t('fields:moved', { name, position })}
      onMove={({ id }, to) => move.mutate({ params: { id }, body: { position: to + 1 } })}
    >
      {(field, grip) => (
        <Item
          grip={grip}
          name={field.name}
          facts={
            <>
              <span>{t(`fields:kinds.${field.kind}`)}</span>
              {!field.active && <span>{t('fields:off')}</span>}
              {field.options.length > 0 && (
                <span dir="auto">{field.options.map(option => option.name).join(', ')}</span>
              )}
              {required(field) && <span>{t('fields:requiredShort', { departments: required(field) })}</span>}
            </>
          }
          actions={
            <>
              <FieldDialog subject={field.subject} field={field} />
              <DeleteField field={field} />
            </>
          }
        />
      )}
    </ReorderList>
  )
}
