import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ContactFinder } from './contact-finder.tsx'
import { MergeForm } from './merge-form.tsx'

type Props = {
  contactId: number
  /** Leave out where the other one is still to be found. */
  otherId?: number
  trigger: ReactElement
}

/** Makes one contact of two: the other one is found, or suggested. */
export function MergeDialog({ contactId, otherId, trigger }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [found, setFound] = useState<number | null>(otherId ?? null)
  const get = (id: number | null) => ({
    ...query('contacts.get', { params: { id: id ?? 0 } }),
    enabled: open && id !== null,
  })
  const one = useQuery(get(contactId)).data
  const other = useQuery(get(found)).data
  return (
    <Dialog
      title={t('contacts:merging.title')}
      description={t('contacts:merging.description')}
      open={open}
      onOpenChange={next => {
        setOpen(next)
        if (!next) setFound(otherId ?? null)
      }}
      trigger={trigger}
    >
      {otherId === undefined && (
        <ContactFinder
          except={contactId}
          chosen={other ? other.name || other.email : null}
          onChoose={setFound}
        />
      )}
      {found !== null && (!one || !other) && <Skeleton lines={4} />}
      {one && other && (
        <MergeForm
          key={`${one.id} ${other.id}`}
          one={one}
          other={other}
          onDone={id => {
            setOpen(false)
            if (otherId === undefined && id !== contactId) navigate({ to: paths.contact, params: { id } })
          }}
        />
      )}
    </Dialog>
  )
}
