import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Page } from '../../../ui/page.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ComposeForm } from './compose-form.tsx'
import { InternalForm } from './internal-form.tsx'
import type { NewDraft, NewKind } from './new-draft.ts'
import { useBegun, useDraftKey } from './use-begun.ts'

/** Somebody here writes first: to a customer, or to colleagues. */
export function ComposePage() {
  const draft = useDraftKey()
  return <Composing key={draft.draftKey} draft={draft} />
}

function Composing({ draft }: { draft: ReturnType<typeof useDraftKey> }) {
  const t = useText()
  const { items } = useSuspenseQuery(query('departments.list')).data
  // Counts are told of those whose tickets one may see, and only from those one may write.
  const departments = items.filter(({ deletion, counts }) => deletion === null && counts !== null)
  const mayInternal = usePermission('ticket.open-internal')
  const { draftKey } = draft
  const begun = useBegun(draft)
  // What was written goes along to the other kind; addresses wait until they are wanted again.
  const written = useRef<NewDraft | null>(null)
  const [moved, setMoved] = useState<NewDraft | null>(null)
  const start = moved ?? begun
  const write = useCallback((draft: NewDraft) => {
    written.current = { ...draft, addressed: draft.addressed ?? written.current?.addressed ?? null }
  }, [])
  const [chosen, setKind] = useState<NewKind | null>(null)
  const kind = chosen ?? start?.kind ?? 'customer'
  const internal = kind === 'colleagues'
  usePageTitle(t('tickets:newTicket'))
  return (
    <Page
      title={t('tickets:newTicket')}
      description={t(internal ? 'tickets:internal.hint' : 'tickets:newTicketHint')}
      width="reading"
    >
      {mayInternal && (
        <Segments
          label={t('tickets:internal.kind')}
          options={[
            { value: 'customer' as const, label: t('tickets:internal.toCustomer') },
            { value: 'colleagues' as const, label: t('tickets:internal.toColleagues') },
          ]}
          value={kind}
          onValueChange={next => {
            setMoved(written.current)
            setKind(next)
          }}
        />
      )}
      {!start && <Skeleton />}
      {start && internal && (
        <InternalForm departments={departments} draftKey={draftKey} start={start} onWrite={write} />
      )}
      {start && !internal && (
        <ComposeForm
          departments={departments}
          draftKey={draftKey}
          start={start}
          onWrite={write}
          wantsFocus={chosen === null}
        />
      )}
    </Page>
  )
}
