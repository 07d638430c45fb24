import type { Scope } from '@stoa/conditions/field'
import { fieldNamed } from '@stoa/conditions/fields'
import type { Condition } from '@stoa/contract/conditions'
import { ChevronDown, CopyPlus, X } from 'lucide-react'
import { useId } from 'react'
import { classes } from '../../ui/classes.ts'
import field from '../../ui/form-field.module.css'
import { IconButton } from '../../ui/icon-button.tsx'
import word from '../../ui/word.module.css'
import { WordSelect } from '../../ui/word-select.tsx'
import { useFocusWhenFresh } from '../focus-when-fresh.ts'
import { useLanguage, useText } from '../text.ts'
import { plainText } from './apart.ts'
import styles from './condition-groups.module.css'
import { operatorsFor, withField, withOperator } from './edits.ts'
import { FieldPicker } from './field-picker.tsx'
import { problemWord } from './problem-word.ts'
import { valueKindOf } from './said-value.ts'
import { useNames } from './use-names.ts'
import { ValueControl } from './values/value-control.tsx'
import { capital, fieldPhrase, fieldWord, operatorWord } from './words.ts'

type Props = {
  joint: string
  number: number
  condition: Condition
  onChange: (condition: Condition) => void
  onDuplicate: () => void
  onRemove: () => void
  problem: string | null
  scopes: readonly Scope[]
  only: ReadonlySet<string> | undefined
  me: boolean
  /** Was added a moment ago: typing goes on here. */
  fresh: boolean
}

export function ConditionRow(props: Props) {
  const { joint, number, condition, onChange, problem, scopes, only, me, fresh } = props
  const t = useText()
  const language = useLanguage()
  const names = useNames()
  const id = useId()
  const words = useFocusWhenFresh<HTMLDivElement>(fresh, `.${styles.value} :is(input, button)`)
  const known = fieldNamed(condition.field)
  const kind = known && valueKindOf(known, condition.operator)
  const what = known
    ? capital(
        known.keyed === 'header' ? fieldWord(known.name, t) : plainText(fieldPhrase(condition, names, t)),
        language,
      )
    : condition.field
  const described = problem ? `${id}-problem` : undefined
  return (
    <li className={styles.row} aria-label={t('conditions:condition', { number })}>
      <span className={styles.joint}>{joint}</span>
      <div className={styles.words} ref={words}>
        <FieldPicker
          scopes={scopes}
          only={only}
          value={condition}
          onValueChange={need => onChange(withField(condition, need))}
          trigger={
            <button
              type="button"
              className={classes(word.word, word.noun)}
              aria-label={`${t('conditions:field')}: ${what}`}
            >
              <span>{what}</span>
              <ChevronDown aria-hidden="true" />
            </button>
          }
        />
        {known?.keyed === 'header' && (
          <input
            className={styles.input}
            aria-label={t('conditions:headerName')}
            aria-invalid={problem === 'key-missing' || undefined}
            aria-describedby={described}
            placeholder={t('conditions:headerHint')}
            dir="ltr"
            maxLength={120}
            value={condition.key ?? ''}
            onChange={({ target }) => onChange({ ...condition, key: target.value.trim() })}
          />
        )}
        {known && (
          <WordSelect
            label={t('conditions:operator')}
            options={operatorsFor(known).map(each => ({
              value: each,
              label: operatorWord(each, known.type, t),
            }))}
            value={condition.operator}
            onValueChange={operator => onChange(withOperator(condition, operator))}
          />
        )}
        {known && kind && kind !== 'none' && (
          <span className={styles.value}>
            <ValueControl
              field={known}
              of={condition.key}
              kind={kind}
              value={condition.value}
              onChange={given => onChange({ ...condition, value: given })}
              invalid={problem !== null && problem !== 'key-missing'}
              describedBy={described}
              me={me}
            />
          </span>
        )}
        {problem && (
          <p id={described} className={classes(field.error, styles.problem)} role="alert">
            {problemWord(problem, t)}
          </p>
        )}
      </div>
      <span className={styles.acts}>
        <IconButton
          label={t('conditions:duplicate', { what })}
          icon={<CopyPlus />}
          onClick={props.onDuplicate}
        />
        <IconButton label={t('conditions:remove', { what })} icon={<X />} onClick={props.onRemove} />
      </span>
    </li>
  )
}
