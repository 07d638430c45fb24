import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Chips } from '../../ui/chips.tsx'
import { FieldSet } from '../../ui/field-set.tsx'
import { ManyPicker } from '../../ui/many-picker.tsx'
import { query } from '../query.ts'
import { useText } from '../text.ts'

type Props = { chosen: readonly number[]; onChange: (ids: number[]) => void; error: string | null }

/** Any number of the people who work here, found by typing. */
export function PeopleChips({ chosen, onChange, error }: Props) {
  const t = useText()
  const people = useQuery(query('users.list')).data?.items
  const nameOf = (id: number) => people?.find(each => each.id === id)?.name
  return (
    <FieldSet label={t('macros:people')} error={error}>
      <Chips
        label={t('macros:people')}
        chips={chosen.map(id => ({
          key: id,
          label: nameOf(id) ?? '…',
          gone: people !== undefined && nameOf(id) === undefined,
        }))}
        removeLabel={name => t('macros:removePerson', { name })}
        onRemove={id => onChange(chosen.filter(each => each !== id))}
      >
        <ManyPicker
          label={t('macros:people')}
          options={(people ?? [])
            .filter(({ id, state }) => state !== 'deactivated' || chosen.includes(id))
            .map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
          chosen={chosen}
          onChange={onChange}
          trigger={
            <Button aria-label={t('add')} size="small" icon={<UserPlus />}>
              {t('add')}
            </Button>
          }
        />
      </Chips>
    </FieldSet>
  )
}
