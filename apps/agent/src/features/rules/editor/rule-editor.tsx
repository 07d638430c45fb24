import type { Rule } from '@stoa/contract/rules'
import { useRef } from 'react'
import { LeaveGuard } from '../../../lib/leave-guard.tsx'
import { showError } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { draftOf, type RuleDraft, refusedIn } from '../rule-draft.ts'
import { TrialPanel } from '../trial/trial-panel.tsx'
import { useTrial } from '../trial/use-trial.ts'
import styles from './rule-editor.module.css'
import { RuleForm } from './rule-form.tsx'
import { goToProblem, useDraft } from './use-draft.ts'

type Props = {
  /** null: a new one. */
  id: number | null
  start: RuleDraft
  /** With the rule as it is on the server then. */
  onSaved: (rule: Rule) => void
}

const refusals = ['conditions_invalid', 'actions_invalid', 'trigger_unfit', 'invalid_request'] as const

/** Writes a rule: its sentence above, its parts, a try on what has happened, and a bar to save it. */
export function RuleEditor({ id, start, onSaved }: Props) {
  const t = useText()
  const { draft, change, problems, changed, check, refuse, keep } = useDraft(start)
  const result = useRef<HTMLDivElement>(null)
  const done = (rule: Rule) => {
    keep(draftOf(rule))
    onSaved(rule)
  }
  const options = { stale: ['rules.list', 'rules.get'], shownByForm: refusals, onDone: done } as const
  const create = useAct('rules.create', options)
  const update = useAct('rules.change', options)
  const trial = useTrial(id)
  const busy = create.isPending || update.isPending
  const onError = (error: Parameters<typeof refuse>[0]) => {
    refuse(error)
    const { triggers, conditions, actions } = refusedIn(error)
    const marked = triggers || conditions.length > 0 || actions.length > 0
    // What no place in the form shows is said aloud.
    if (!marked && refusals.some(code => code === error.code)) showError(error)
    goToProblem()
  }
  const save = () => {
    if (!check()) return goToProblem()
    if (id === null) create.mutate({ body: draft }, { onError })
    else update.mutate({ params: { id }, body: draft }, { onError })
  }
  const tryIt = () => {
    if (!check({ name: true })) return goToProblem()
    trial.start(draft, { onError })
    requestAnimationFrame(() => result.current?.scrollIntoView({ block: 'start' }))
  }
  return (
    <>
      <RuleForm draft={draft} onChange={change} problems={problems}>
        <div ref={result}>
          <TrialPanel trial={trial} draft={draft} onTry={tryIt} />
        </div>
      </RuleForm>
      <footer className={styles.bar}>
        <Checkbox
          label={t(id === null ? 'rules:switchOn' : 'rules:isOn')}
          checked={draft.active}
          onCheckedChange={active => change({ active })}
        />
        <span className={styles.unsaved} role="status">
          {changed && t('rules:unsaved')}
        </span>
        <Button onClick={tryIt} busy={trial.busy}>
          {t('rules:try.button')}
        </Button>
        <Button look="primary" busy={busy} onClick={save}>
          {t(id === null ? 'create' : 'save')}
        </Button>
      </footer>
      <LeaveGuard changed={changed && !busy && !create.isSuccess} lastsOnPage text={t('rules:leaveText')} />
    </>
  )
}
