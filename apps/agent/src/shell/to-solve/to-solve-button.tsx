import { ListTodo } from 'lucide-react'
import { useSingleKeys } from '../../lib/shortcuts.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { shortCount } from '../short-count.ts'
import styles from './to-solve-button.module.css'
import { toSolveKey, useToSolveHere } from './use-to-solve.ts'

/** How many tickets wait for me; pressed, the most urgent one opens. Not there where no department offers any. */
export function ToSolveButton() {
  const t = useText()
  const toSolve = useToSolveHere()
  const keysAct = useSingleKeys()
  if (!toSolve) return null
  const { count, busy, press } = toSolve
  return (
    <Button
      className={styles.button}
      icon={<ListTodo />}
      busy={busy}
      onClick={press}
      title={t('distribution:toSolveHint')}
      {...(keysAct && { 'aria-keyshortcuts': toSolveKey })}
    >
      <span className={styles.label}>{t('distribution:toSolve')}</span>
      {keysAct && (
        <span className={styles.key} aria-hidden="true">
          <Kbd>{toSolveKey.toUpperCase()}</Kbd>
        </span>
      )}
      <span className={styles.count} data-some={count > 0} aria-hidden="true">
        {shortCount(count)}
      </span>
      <VisuallyHidden>{t('distribution:waitForYou', { count })}</VisuallyHidden>
    </Button>
  )
}
