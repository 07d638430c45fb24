import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { Tag, X } from 'lucide-react'
import { useRef } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { useReason } from '../act-reason.ts'
import type { TicketActs } from '../use-ticket-acts.ts'
import { ActButton } from './act-button.tsx'
import styles from './fact.module.css'

type Props = { ticket: Ticket; acts: TicketActs; open: boolean; onOpenChange: (open: boolean) => void }

const longest = 60
const sameTag = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

export function TagControl({ ticket, acts, open, onOpenChange }: Props) {
  const t = useText()
  const known = useQuery(query('tags.list')).data?.items ?? []
  const adder = useRef<HTMLButtonElement>(null)
  const reason = useReason(ticket, 'tag')
  const options = known
    .filter(tag => !ticket.tags.some(own => sameTag(own, tag)))
    .map(tag => ({ value: tag, label: tag }))
  const face = { look: 'quiet' as const, size: 'small' as const, icon: <Tag /> }
  return (
    <>
      {ticket.tags.length > 0 && (
        <ul className={styles.tags} aria-label={t('tickets:tags')}>
          {ticket.tags.map(tag => (
            <li key={tag} className={styles.tag}>
              <span className={styles.tagName} dir="auto">
                {tag}
              </span>
              {reason === null && (
                <IconButton
                  label={t('tickets:removeTag', { tag })}
                  icon={<X />}
                  onClick={() => {
                    acts.untag(tag)
                    // The button under the finger goes away with its tag.
                    adder.current?.focus()
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {reason === null ? (
        <Picker
          label={t('tickets:addTag')}
          options={options}
          value={null}
          onValueChange={acts.tag}
          open={open}
          onOpenChange={onOpenChange}
          create={typed =>
            typed.length > longest || [...known, ...ticket.tags].some(tag => sameTag(tag, typed))
              ? null
              : { value: typed, label: t('tickets:createTag', { tag: typed }) }
          }
          trigger={
            <Button {...face} ref={adder} aria-label={t('tickets:addTag')}>
              {ticket.tags.length === 0 && t('tickets:addTag')}
            </Button>
          }
        />
      ) : (
        <ActButton {...face} reason={reason} aria-label={t('tickets:addTag')} />
      )}
    </>
  )
}
