import type { Groups } from '@stoa/contract/conditions'
import type { ListOrder } from '@stoa/contract/list-looks'
import type { Sharing } from '@stoa/contract/macros'
import type { View } from '@stoa/contract/views'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { checksIn } from '../../lib/checks.ts'
import { blankProblems } from '../../lib/conditions/blank.ts'
import { ConditionGroups } from '../../lib/conditions/condition-groups.tsx'
import { conditionProblems } from '../../lib/conditions/places.ts'
import { LeaveGuard } from '../../lib/leave-guard.tsx'
import { SharingField } from '../../lib/sharing/sharing-field.tsx'
import { useMayShare } from '../../lib/sharing/use-may-share.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'
import { BrokenView } from './broken-view.tsx'
import { Trial } from './trial.tsx'

type Draft = { name: string; sharing: Sharing; groups: Groups; order: ListOrder }

const scopes = ['ticket', 'clock'] as const

/** A view, whole; nothing is saved before somebody says so. */
export function ViewForm({ view, start }: { view: View | null; start: Draft }) {
  const t = useText()
  const navigate = useNavigate()
  const mayShare = useMayShare()
  const [saved, setSaved] = useState(false)
  const options = {
    stale: ['views.list', 'views.tickets'] as const,
    shownByForm: ['name_taken', 'conditions_invalid', 'not_shareable'] as const,
    onDone: ({ id, name }: View) => {
      setSaved(true)
      say(view ? t('saved') : t('views:created', { name }))
      // Once the guard has heard that nothing is lost.
      setTimeout(() => navigate({ to: paths.tickets, search: { saved: id } }))
    },
  }
  const create = useAct('views.create', options)
  const change = useAct('views.change', options)
  const failure = view ? change.error : create.error
  const { form, field, values, error, set } = useForm<Draft>({
    start,
    checks: {
      name: checksIn(t).filled,
      sharing: sharing => ('ids' in sharing && sharing.ids.length === 0 ? t('fieldMissing') : null),
      groups: groups => (blankProblems(groups).length > 0 ? t('fieldMissing') : null),
    },
    failure,
    refusals: { name_taken: 'name', not_shareable: 'sharing' },
  })
  const send = form(body => {
    if (view) change.mutate({ params: { id: view.id }, body })
    else create.mutate({ body })
  })
  return (
    <form {...send}>
      <Fields>
        {view && <BrokenView view={view} />}
        <TextField label={t('views:name')} hint={t('views:nameHint')} maxLength={120} {...field('name')} />
        <Section title={t('views:conditions')}>
          <ConditionGroups
            me
            groups={values.groups}
            onChange={groups => set({ groups })}
            scopes={scopes}
            problems={error('groups') ? blankProblems(values.groups) : conditionProblems(failure)}
            whenNone={t('views:whenNone')}
          />
          <Trial groups={values.groups} />
        </Section>
        <Select
          label={t('views:order')}
          hint={t('views:orderHint')}
          options={[
            { value: 'activity', label: t('tickets:look.activity') },
            { value: 'urgency', label: t('tickets:look.urgency') },
          ]}
          value={values.order}
          onValueChange={order => set({ order })}
        />
        {mayShare ? (
          <SharingField
            value={values.sharing}
            onChange={sharing => set({ sharing })}
            mayShare
            error={error('sharing')}
          />
        ) : (
          <p>{t('views:notShareable')}</p>
        )}
        <Actions>
          <Button onClick={() => navigate({ to: paths.views })}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {view ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
      <LeaveGuard
        changed={!saved && JSON.stringify(values) !== JSON.stringify(start)}
        text={t('views:leaveText')}
      />
    </form>
  )
}
