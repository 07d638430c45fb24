import type { Action } from '@stoa/contract/actions'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '../../ui/badge.tsx'
import field from '../../ui/form-field.module.css'
import { IconButton } from '../../ui/icon-button.tsx'
import { useFocusWhenFresh } from '../focus-when-fresh.ts'
import { useText } from '../text.ts'
import { ActionForm } from './action-form.tsx'
import { ActionIcon } from './action-icon.tsx'
import styles from './action-list.module.css'
import { useActionHint } from './action-picker.tsx'
import { type ActionProblem, actionProblemWord, blankActions } from './places.ts'

type Props = {
  grip: ReactNode
  action: Action
  onChange: (action: Action) => void
  onRemove: () => void
  problems: readonly ActionProblem[]
  me: boolean
  /** Was added a moment ago: typing goes on here. */
  fresh: boolean
}

/** One action with what it needs to know. */
export function ActionCard({ grip, action, onChange, onRemove, problems, me, fresh }: Props) {
  const t = useText()
  const inner = useFocusWhenFresh<HTMLDivElement>(fresh)
  const what = t(`actions:kinds.${action.kind}`)
  const hint = useActionHint()(action.kind)
  const whole = problems.filter(({ path }) => path === '')
  const errorAt = (path: string) => {
    const found = problems.find(each => each.path === path || each.path.startsWith(`${path}.`))
    return found ? actionProblemWord(found.problem, t) : null
  }
  return (
    <div className={styles.card}>
      {grip}
      <div className={styles.inner} ref={inner}>
        <h3 className={styles.title}>
          <ActionIcon kind={action.kind} />
          {what}
          {blankActions([action]).length > 0 && <Badge tone="warning">{t('actions:fillIn')}</Badge>}
        </h3>
        {hint && <p className={field.hint}>{hint}</p>}
        <ActionForm action={action} onChange={onChange} errorAt={errorAt} me={me} />
        {whole.map(({ problem }) => (
          <p key={problem} className={field.error} role="alert">
            {actionProblemWord(problem, t)}
          </p>
        ))}
      </div>
      <IconButton label={t('actions:remove', { what })} icon={<X />} onClick={onRemove} />
    </div>
  )
}
