import type { Scope } from '@stoa/conditions/field'
import type { Need } from '@stoa/conditions/values'
import type { Condition, Groups } from '@stoa/contract/conditions'
import { Plus } from 'lucide-react'
import { Fragment, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useText } from '../text.ts'
import { ConditionGroup } from './condition-group.tsx'
import styles from './condition-groups.module.css'
import { conditionOn, replaceAt } from './edits.ts'
import { FieldPicker } from './field-picker.tsx'
import { become, keyOf } from './keys.ts'
import type { Problem } from './places.ts'

type Props = {
  groups: Groups
  onChange: (groups: Groups) => void
  /** What there is to ask about: only fields that fit are offered. */
  scopes: readonly Scope[]
  /** Only these fields, where not even all of those fit. */
  only?: ReadonlySet<string> | undefined
  problems?: readonly Problem[]
  /** Whoever looks may be meant by "me". */
  me?: boolean
  /** What no conditions mean, where it is not "always". */
  whenNone?: string
}

const mostGroups = 20

/** Conditions as sentences: all within a group hold ("and"), and one group is enough ("or"). */
export function ConditionGroups(props: Props) {
  const { groups, onChange, scopes, only, problems = [], me = false, whenNone } = props
  const t = useText()
  // Where to go on typing after something was added.
  const [fresh, setFresh] = useState<Condition | null>(null)
  const addGroup = (need: Need) => {
    const condition = conditionOn(need)
    setFresh(condition)
    onChange([...groups, [condition]])
  }
  return (
    <div className={styles.groups}>
      {groups.length === 0 && <p className={styles.none}>{whenNone ?? t('conditions:always')}</p>}
      {groups.map((group, at) => (
        <Fragment key={keyOf(group)}>
          {at > 0 && (
            <p className={styles.or}>
              <span>{t('conditions:or')}</span>
            </p>
          )}
          <ConditionGroup
            number={at + 1}
            alone={groups.length === 1}
            conditions={group}
            onChange={changed =>
              onChange(
                changed.length === 0
                  ? groups.toSpliced(at, 1)
                  : replaceAt(groups, at, become(group, changed)),
              )
            }
            onDuplicate={() =>
              onChange(
                groups.toSpliced(
                  at + 1,
                  0,
                  group.map(each => ({ ...each })),
                ),
              )
            }
            onRemove={() => onChange(groups.toSpliced(at, 1))}
            full={groups.length >= mostGroups}
            problems={problems.filter(each => each.group === at)}
            scopes={scopes}
            only={only}
            me={me}
            fresh={fresh}
            onFresh={setFresh}
          />
        </Fragment>
      ))}
      {groups.length < mostGroups && (
        <div>
          <FieldPicker
            scopes={scopes}
            only={only}
            value={null}
            onValueChange={addGroup}
            trigger={
              <Button
                size="small"
                look={groups.length === 0 ? 'plain' : 'quiet'}
                icon={<Plus />}
                // A button that opens a list takes no name from what it says.
                aria-label={groups.length === 0 ? t('conditions:add') : t('conditions:addGroup')}
              >
                {groups.length === 0 ? t('conditions:add') : t('conditions:addGroup')}
              </Button>
            }
          />
        </div>
      )}
    </div>
  )
}
