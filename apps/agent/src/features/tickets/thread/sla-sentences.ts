import type { SlaMetric } from '@stoa/contract/sla'
import type { TimelineItem } from '@stoa/contract/timeline'
import { fullMoment, type Reader } from '@stoa/text/format'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'

const metrics: readonly SlaMetric[] = [
  'first_answer',
  'next_answer',
  'first_assign',
  'first_resolve',
  'chat_answer',
  'call_answer',
]

/** What the SLA says of a ticket: its level, and which of its clocks runs out. */
export function slaSentence(item: TimelineItem, t: Translate, actor: string, reader: Reader): string {
  const { name, data } = item
  if (name === 'sla.level-changed') return levelChanged(item, t, actor)
  const metric = metrics.find(each => each === data.metric) ?? 'next_answer'
  const clock = {
    metric: t(`timeline:metric.${metric}`),
    moment: data.dueAt ? fullMoment(data.dueAt, reader) : '',
  }
  return name === 'sla.warned' ? t('timeline:warned', clock) : t('timeline:breached', clock)
}

function levelChanged({ data }: TimelineItem, t: Translate, actor: string): string {
  const { from, to } = data.level ?? { from: null, to: null }
  if (from && to) return t('timeline:levelChanged', { actor, from: apart(from.name), to: apart(to.name) })
  if (to) return t('timeline:levelSet', { to: apart(to.name) })
  return t('timeline:levelRemoved', { actor, from: apart(from?.name ?? '') })
}
