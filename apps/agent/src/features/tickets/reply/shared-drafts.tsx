import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { draftQuery, sharedDraftsQuery } from '../queries.ts'
import { apart } from '../thread/apart.ts'
import styles from './shared-drafts.module.css'

type Props = {
  ticketId: number
  /** It is one's own now; null: somebody who is writing does not take another one. */
  onTaken: (() => void) | null
}

/** As often as one says that one looks at the ticket; no event tells of drafts. */
const every = 10_000 // milliseconds

/** What colleagues are writing here and share, and the way to go on with it. */
export function SharedDrafts({ ticketId, onTaken }: Props) {
  const t = useText()
  const queryClient = useQueryClient()
  const params = { id: ticketId }
  const shared = useQuery({ ...sharedDraftsQuery(ticketId), refetchInterval: every }).data
  const take = useAct('tickets.takeOverDraft', {
    stale: ['tickets.sharedDrafts', 'drafts.mine'],
    onDone: draft => {
      queryClient.setQueryData(draftQuery(ticketId).queryKey, draft)
      onTaken?.()
    },
  })
  return shared?.items.map(({ person, text, kind }) => (
    <details key={person.id} className={styles.draft}>
      <summary>
        <PenLine aria-hidden="true" />
        {t(kind === 'note' ? 'tickets:noteDraftBy' : 'tickets:draftBy', { name: apart(person.name) })}
      </summary>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {onTaken && (
        <Button
          size="small"
          busy={take.isPending}
          onClick={() => take.mutate({ params, body: { personId: person.id } })}
        >
          {t('tickets:takeOverDraft')}
        </Button>
      )}
    </details>
  ))
}
