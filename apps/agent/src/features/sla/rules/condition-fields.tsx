import { Plus, X } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldSet } from '../../../ui/field-set.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import styles from './condition-fields.module.css'
import { ConditionValues } from './condition-values.tsx'
import { emptyCondition, fields, hasValue, isWritten, type TypedCondition } from './typed-conditions.ts'

type Props = {
  conditions: readonly TypedCondition[]
  onChange: (conditions: TypedCondition[]) => void
  problem: string | null
}

/** The conditions of a rule: one for each field at most, for within one any of the values is enough. */
export function ConditionFields({ conditions, onChange, problem }: Props) {
  const t = useText()
  const free = fields.filter(field => isWritten(field) || conditions.every(each => each.field !== field))
  return (
    <FieldSet label={t('sla:rules.conditions')} hint={t('sla:rules.conditionsHint')}>
      {conditions.map(condition => (
        <div key={condition.key} className={styles.condition}>
          <div className={styles.values}>
            <ConditionValues
              condition={condition}
              problem={hasValue(condition) ? null : problem}
              onChange={given => onChange(conditions.map(each => (each.key === given.key ? given : each)))}
            />
          </div>
          <IconButton
            label={t('sla:rules.removeCondition')}
            icon={<X />}
            onClick={() => onChange(conditions.filter(each => each !== condition))}
          />
        </div>
      ))}
      {conditions.length < 10 && (
        <div>
          <Menu
            align="start"
            trigger={
              <Button size="small" icon={<Plus />}>
                {t('sla:rules.addCondition')}
              </Button>
            }
          >
            {free.map(field => (
              <MenuItem key={field} onClick={() => onChange([...conditions, emptyCondition(field)])}>
                {t(`sla:rules.fields.${field}`)}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </FieldSet>
  )
}
