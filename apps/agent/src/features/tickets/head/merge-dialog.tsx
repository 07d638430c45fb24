import type { Ticket } from '@stoa/contract/ticket-shapes'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useUiWords } from '../../../ui/words.ts'
import type { AsideActs } from '../use-aside-acts.ts'
import fields from './fact.module.css'
import styles from './merge-dialog.module.css'

type Props = { ticket: Ticket; acts: AsideActs; open: boolean; onOpenChange: (open: boolean) => void }

export function MergeDialog({ ticket, acts, open, onOpenChange }: Props) {
  const t = useText()
  return (
    <Dialog
      title={t('tickets:mergeTitle')}
      description={t('tickets:mergeText')}
      open={open}
      onOpenChange={onOpenChange}
    >
      <MergeForm ticket={ticket} acts={acts} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

const shown = 6

/** Others of the same customer; those that are found, where something was typed. `nothing`: what was typed finds none. */
const useCandidates = (ticket: Ticket, typed: string) => {
  const words = useSettled(typed.trim())
  const { data, isPlaceholderData } = useQuery({
    ...query('tickets.list', {
      query: { limit: shown + 1, ...(words === '' ? { contactId: ticket.contact.id } : { q: words }) },
    }),
    placeholderData: keepPreviousData,
  })
  const others = (data?.items ?? [])
    .filter(({ id, status }) => id !== ticket.id && status !== 'closed')
    .slice(0, shown)
  return { others, nothing: words !== '' && data && !isPlaceholderData && others.length === 0 }
}

/** Another ticket, chosen or by its code. */
function MergeForm({ ticket, acts, onDone }: { ticket: Ticket; acts: AsideActs; onDone: () => void }) {
  const t = useText()
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState('')
  const [tags, setTags] = useState(true)
  const [participants, setParticipants] = useState(true)
  const { noMatches } = useUiWords()
  const { others, nothing } = useCandidates(ticket, typed)
  const { merge } = acts
  return (
    <form
      className={fields.fields}
      onSubmit={event => {
        event.preventDefault()
        if (code.trim() === '' || merge.isPending) return
        const body = { intoCode: code.trim(), tags, participants }
        merge.mutate({ params: { id: ticket.id }, body }, { onSuccess: onDone })
      }}
    >
      <TextField
        label={t('tickets:mergeCode')}
        hint={t('tickets:mergeHint')}
        error={merge.error ? errorText(merge.error) : null}
        value={code}
        onValueChange={written => {
          setCode(written)
          setTyped(written)
          merge.reset()
        }}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
      />
      {others.length > 0 && (
        <ul className={styles.others} aria-label={t('tickets:mergeCandidates')}>
          {others.map(other => (
            <li key={other.id}>
              <button
                type="button"
                className={styles.other}
                aria-pressed={code === other.code}
                onClick={() => setCode(other.code)}
              >
                <StatusPill status={other.status} label={t(`status.${other.status}`)} />
                <span className={styles.subject} dir="auto">
                  {other.subject}
                </span>
                <span className={styles.contact} dir="auto">
                  {other.contact.name || other.contact.email}
                </span>
                <span className={styles.otherCode}>{other.code}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.nothing}>
        {nothing && noMatches}
      </p>
      <Checkbox label={t('tickets:mergeTags')} checked={tags} onCheckedChange={setTags} />
      <Checkbox
        label={t('tickets:mergeParticipants')}
        checked={participants}
        onCheckedChange={setParticipants}
      />
      <Actions>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" look="primary" busy={merge.isPending} disabled={code.trim() === ''}>
          {t('tickets:merge')}
        </Button>
      </Actions>
    </form>
  )
}
