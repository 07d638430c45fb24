import type { Action, ActionKind } from '@stoa/contract/actions'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ReorderList } from '../../ui/reorder-list.tsx'
import { replaceAt } from '../conditions/edits.ts'
import { become, keyOf } from '../conditions/keys.ts'
import { useText } from '../text.ts'
import { ActionCard } from './action-card.tsx'
import { actionKinds, newAction } from './action-kinds.ts'
import styles from './action-list.module.css'
import { ActionPicker } from './action-picker.tsx'
import type { ActionProblem } from './places.ts'

type Props = {
  actions: readonly Action[]
  onChange: (actions: Action[]) => void
  /** Those that can be added here; all where it is left out. */
  kinds?: readonly ActionKind[]
  problems?: readonly ActionProblem[]
  /** Somebody runs them, so that "me" means a person: macros. */
  me?: boolean
}

const mostActions = 30

/** What is done, one after the other. */
export function ActionList({ actions, onChange, kinds = actionKinds, problems = [], me = false }: Props) {
  const t = useText()
  // Where to go on typing after something was added.
  const [fresh, setFresh] = useState<Action | null>(null)
  const add = (kind: ActionKind) => {
    const action = newAction(kind)
    setFresh(action)
    onChange([...actions, action])
  }
  return (
    <div className={styles.list}>
      {actions.length === 0 ? (
        <p className={styles.none}>{t('actions:none')}</p>
      ) : (
        <ReorderList
          label={t('actions:title')}
          className={styles.cards}
          items={actions}
          itemKey={keyOf}
          nameOf={({ kind }) => t(`actions:kinds.${kind}`)}
          gripLabel={what => t('actions:drag', { what })}
          movedText={(what, position) => t('actions:moved', { what, position })}
          onMove={(action, to) => onChange(actions.filter(each => each !== action).toSpliced(to, 0, action))}
        >
          {(action, grip, at) => (
            <ActionCard
              grip={grip}
              action={action}
              onChange={changed => onChange(replaceAt(actions, at, become(action, changed)))}
              onRemove={() => onChange(actions.toSpliced(at, 1))}
              problems={problems.filter(({ index }) => index === at)}
              me={me}
              fresh={fresh === action}
            />
          )}
        </ReorderList>
      )}
      {actions.length < mostActions && (
        <div>
          <ActionPicker
            kinds={kinds}
            onChoose={add}
            trigger={
              <Button aria-label={t('actions:add')} size="small" icon={<Plus />}>
                {t('actions:add')}
              </Button>
            }
          />
        </div>
      )}
    </div>
  )
}
