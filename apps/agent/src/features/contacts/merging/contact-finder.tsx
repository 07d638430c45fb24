import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { OtherPicker } from './other-picker.tsx'

type Props = { except: number; chosen: string | null; onChoose: (id: number) => void }

/** Another contact, found by name, address or number. */
export function ContactFinder({ except, chosen, onChoose }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const found =
    useQuery({
      ...query('contacts.list', { query: { limit: 20, ...(q && { q }) } }),
      placeholderData: keepPreviousData,
    }).data?.items ?? []
  return (
    <OtherPicker
      words={{ search: t('contacts:search'), find: t('contacts:merging.find') }}
      found={found
        .filter(({ id }) => id !== except)
        .map(({ id, name, email, phone }) => ({
          value: id,
          label: name || email || phone || t('contacts:noName'),
          ...(name && { hint: email || phone || '' }),
        }))}
      chosen={chosen}
      onChoose={onChoose}
      onType={setTyped}
    />
  )
}
