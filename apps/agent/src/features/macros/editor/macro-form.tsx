import type { Action } from '@stoa/contract/actions'
import type { Macro, Sharing } from '@stoa/contract/macros'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ActionList } from '../../../lib/actions/action-list.tsx'
import { actionProblems, blankActions } from '../../../lib/actions/places.ts'
import { checksIn } from '../../../lib/checks.ts'
import { LeaveGuard } from '../../../lib/leave-guard.tsx'
import { usePermission } from '../../../lib/session.ts'
import { SharingField } from '../../../lib/sharing/sharing-field.tsx'
import { useSharingProblem } from '../../../lib/sharing/use-sharing-problem.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { paths } from '../../../paths.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { BrokenMacro } from '../list/broken-macro.tsx'

type Draft = { name: string; note: string; sharing: Sharing; actions: Action[] }

/** A macro, whole; nothing is saved before somebody says so. */
export function MacroForm({ macro, start }: { macro: Macro | null; start: Draft }) {
  const t = useText()
  const navigate = useNavigate()
  const mayShare = usePermission('macro.share')
  const sharingProblem = useSharingProblem()
  const [saved, setSaved] = useState(false)
  const options = {
    stale: ['macros.list'] as const,
    shownByForm: ['name_taken', 'actions_invalid'] as const,
    onDone: ({ name }: Macro) => {
      setSaved(true)
      say(macro ? t('saved') : t('macros:created', { name }))
      // Once the guard has heard that nothing is lost.
      setTimeout(() => navigate({ to: paths.macros }))
    },
  }
  const create = useAct('macros.create', options)
  const change = useAct('macros.change', options)
  const failure = macro ? change.error : create.error
  const { form, field, values, error, set } = useForm<Draft>({
    start,
    checks: {
      name: checksIn(t).filled,
      sharing: sharingProblem,
      actions: actions => {
        if (actions.length === 0) return t('macros:actionsMissing')
        return blankActions(actions).length > 0 ? t('fieldMissing') : null
      },
    },
    failure,
    refusals: { name_taken: 'name' },
  })
  const send = form(body => {
    if (macro) change.mutate({ params: { id: macro.id }, body })
    else create.mutate({ body })
  })
  const missed = error('actions')
  return (
    <form {...send}>
      <Fields>
        {macro && <BrokenMacro macro={macro} />}
        <TextField label={t('macros:name')} hint={t('macros:nameHint')} maxLength={120} {...field('name')} />
        <TextArea
          label={t('macros:note')}
          hint={t('macros:noteHint')}
          optional
          maxLength={2_000}
          rows={2}
          {...field('note')}
        />
        <Section title={t('macros:actions')}>
          {missed && values.actions.length === 0 && <Banner tone="danger">{missed}</Banner>}
          <ActionList
            me
            actions={values.actions}
            onChange={actions => set({ actions })}
            problems={missed ? blankActions(values.actions) : actionProblems(failure)}
          />
        </Section>
        <SharingField
          value={values.sharing}
          onChange={sharing => set({ sharing })}
          mayShare={mayShare}
          error={error('sharing')}
        />
        <Actions>
          <Button onClick={() => navigate({ to: paths.macros })}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {macro ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
      <LeaveGuard
        changed={!saved && JSON.stringify(values) !== JSON.stringify(start)}
        text={t('macros:leaveText')}
      />
    </form>
  )
}
