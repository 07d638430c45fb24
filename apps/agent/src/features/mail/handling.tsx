import type { MailGrouping } from '@stoa/contract/mail-handling'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Layers, X } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Item, Items } from '../../ui/items.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { AddGrouping } from './add-grouping.tsx'

const ways = ['linked', 'first'] as const
const answerWays = ['off', 'notices', 'forwards'] as const

/** What of the mails that come in belongs together, besides answers. */
export function Handling() {
  const t = useText()
  const { sameMail, groupings, agentAnswers } = useSuspenseQuery(query('mailHandling.get')).data
  const change = useAct('mailHandling.change', { stale: ['mailHandling.get'] })
  const asked = change.isPending ? change.variables.body : {}
  return (
    <Section
      title={t('mail:handling.title')}
      text={t('mail:handling.text')}
      actions={<AddGrouping groupings={groupings} />}
    >
      <Select
        label={t('mail:handling.sameMail')}
        options={ways.map(value => ({ value, label: t(`mail:handling.${value}`) }))}
        value={asked.sameMail ?? sameMail}
        onValueChange={chosen => change.mutate({ body: { sameMail: chosen } })}
      />
      <Select
        label={t('mail:handling.agentAnswers')}
        hint={t('mail:handling.agentAnswersHint')}
        options={answerWays.map(value => ({ value, label: t(`mail:handling.answersOf.${value}`) }))}
        value={asked.agentAnswers ?? agentAnswers}
        onValueChange={chosen => change.mutate({ body: { agentAnswers: chosen } })}
      />
      <Items>
        {groupings.length === 0 && <EmptyState icon={<Layers />} title={t('mail:handling.none')} />}
        {groupings.map((grouping, place) => (
          <Item
            key={keyOf(grouping)}
            name={grouping.sender}
            facts={
              <>
                <span>{t(`mail:handling.${grouping.by}`)}</span>
                {grouping.pattern && <bdi dir="ltr">{grouping.pattern}</bdi>}
                <span>{t('mail:handling.within', { count: grouping.days })}</span>
              </>
            }
            actions={
              <IconButton
                label={t('mail:handling.remove', { sender: grouping.sender })}
                icon={<X />}
                disabled={change.isPending}
                onClick={() => change.mutate({ body: { groupings: groupings.toSpliced(place, 1) } })}
              />
            }
          />
        ))}
      </Items>
    </Section>
  )
}

const keyOf = ({ sender, by, pattern }: MailGrouping) => `${sender} ${by} ${pattern ?? ''}`
