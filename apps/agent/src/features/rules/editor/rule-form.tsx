import type { ReactNode } from 'react'
import { actionKinds } from '../../../lib/actions/action-kinds.ts'
import { ActionList } from '../../../lib/actions/action-list.tsx'
import { ConditionGroups } from '../../../lib/conditions/condition-groups.tsx'
import { Sentence } from '../../../lib/conditions/sentence.tsx'
import { useNames } from '../../../lib/conditions/use-names.ts'
import { useText } from '../../../lib/text.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { type DraftProblems, fieldsOf, isBeforeMessage, type RuleDraft, scopesOf } from '../rule-draft.ts'
import { ruleSentence } from '../rule-sentence.ts'
import styles from './rule-editor.module.css'
import { Step } from './step.tsx'
import { WhenField } from './when-field.tsx'

type Props = {
  draft: RuleDraft
  onChange: (changed: Partial<RuleDraft>) => void
  problems: DraftProblems
  children?: ReactNode
}

const before = ['replace-text'] as const
const afterwards = actionKinds.filter(kind => kind !== 'replace-text')

/** A rule from top to bottom: what it is called, when, if, then. */
export function RuleForm({ draft, onChange, problems, children }: Props) {
  const t = useText()
  const names = useNames()
  const { when } = draft
  return (
    <div className={styles.form}>
      <section className={styles.sentence} aria-label={t('rules:wholeSentence')}>
        <p>
          <Sentence text={ruleSentence(draft, names, t)} />
        </p>
      </section>
      <div className={styles.names}>
        <TextField
          label={t('rules:name')}
          dir="auto"
          maxLength={120}
          value={draft.name}
          onValueChange={name => onChange({ name })}
          error={problems.name ? t('fieldMissing') : null}
        />
        <TextArea
          label={t('rules:note')}
          hint={t('rules:noteHint')}
          optional
          dir="auto"
          rows={2}
          maxLength={2000}
          value={draft.note}
          onValueChange={note => onChange({ note })}
        />
      </div>
      <Step
        title={t('rules:steps.when')}
        hint={t(when.kind === 'event' ? 'rules:whenHint' : 'rules:timeHint')}
        error={problems.triggers && t(`rules:problems.${problems.triggers}`)}
      >
        <WhenField
          when={when}
          onChange={changed => onChange({ when: changed })}
          invalid={problems.triggers !== null}
        />
      </Step>
      <Step title={t('rules:steps.if')} hint={t('rules:ifHint')}>
        <ConditionGroups
          groups={draft.groups}
          onChange={groups => onChange({ groups })}
          scopes={scopesOf(when)}
          only={fieldsOf(when)}
          problems={problems.conditions}
        />
      </Step>
      <Step
        title={t('rules:steps.then')}
        hint={t('rules:thenHint')}
        error={problems.idle ? t('rules:problems.actionMissing') : null}
      >
        <ActionList
          actions={draft.actions}
          onChange={actions => onChange({ actions })}
          kinds={isBeforeMessage(when) ? before : afterwards}
          problems={problems.actions}
        />
        <Checkbox
          label={t('rules:stopsOthers')}
          checked={draft.stopsOthers}
          onCheckedChange={stopsOthers => onChange({ stopsOthers })}
        />
      </Step>
      {children}
    </div>
  )
}
