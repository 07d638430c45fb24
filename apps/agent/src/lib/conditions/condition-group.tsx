import type { Scope } from '@stoa/conditions/field'
import type { Condition } from '@stoa/contract/conditions'
import { CopyPlus, Plus, Trash2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useText } from '../text.ts'
import styles from './condition-groups.module.css'
import { ConditionRow } from './condition-row.tsx'
import { conditionOn, replaceAt } from './edits.ts'
import { FieldPicker } from './field-picker.tsx'
import { become, keyOf } from './keys.ts'
import { type Problem, problemAt } from './places.ts'

type Props = {
  number: number
  /** The only one: it needs no name and no acts of its own. */
  alone: boolean
  /** No further group is possible. */
  full: boolean
  conditions: readonly Condition[]
  onChange: (conditions: Condition[]) => void
  onDuplicate: () => void
  onRemove: () => void
  problems: readonly Problem[]
  scopes: readonly Scope[]
  only: ReadonlySet<string> | undefined
  me: boolean
  fresh: Condition | null
  onFresh: (condition: Condition) => void
}

const mostConditions = 30

export function ConditionGroup(props: Props) {
  const { number, alone, full, conditions, onChange, onDuplicate, onRemove, problems, scopes, only, me } =
    props
  const t = useText()
  const add = (condition: Condition, at = conditions.length) => {
    props.onFresh(condition)
    onChange(conditions.toSpliced(at, 0, condition))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen
    <div className={styles.group} role="group" aria-label={t('conditions:group', { number })}>
      <ol className={styles.rows}>
        {conditions.map((condition, at) => (
          <ConditionRow
            key={keyOf(condition)}
            joint={t(at === 0 ? 'conditions:if' : 'conditions:and')}
            number={at + 1}
            condition={condition}
            onChange={changed => onChange(replaceAt(conditions, at, become(condition, changed)))}
            onDuplicate={() => add({ ...condition }, at + 1)}
            onRemove={() => onChange(conditions.toSpliced(at, 1))}
            problem={problemAt(problems, number - 1, at)}
            scopes={scopes}
            only={only}
            me={me}
            fresh={props.fresh === condition}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        {conditions.length < mostConditions && (
          <FieldPicker
            scopes={scopes}
            only={only}
            value={null}
            onValueChange={need => add(conditionOn(need))}
            trigger={
              <Button size="small" look="quiet" icon={<Plus />} aria-label={t('conditions:addAnd')}>
                {t('conditions:addAnd')}
              </Button>
            }
          />
        )}
        <span className={styles.acts}>
          {!full && (
            <IconButton
              label={t('conditions:duplicateGroup', { number })}
              icon={<CopyPlus />}
              onClick={onDuplicate}
            />
          )}
          {!alone && (
            <IconButton
              label={t('conditions:removeGroup', { number })}
              icon={<Trash2 />}
              onClick={onRemove}
            />
          )}
        </span>
      </div>
    </div>
  )
}
