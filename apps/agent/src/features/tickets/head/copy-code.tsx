import { useText } from '../../../lib/text.ts'
import { say } from '../../../ui/toasts.ts'
import { Tooltip } from '../../../ui/tooltip.tsx'
import styles from './copy-code.module.css'

/** What people quote in mails and on the phone; a press copies it. */
export function CopyCode({ code }: { code: string }) {
  const t = useText()
  const label = t('tickets:copyCode', { code })
  // Pages that came by plain HTTP have no clipboard; the code can still be selected there.
  if (!navigator.clipboard) return <span className={styles.code}>{code}</span>
  return (
    <Tooltip text={label} side="bottom">
      <button
        type="button"
        className={styles.code}
        aria-label={label}
        onClick={() => navigator.clipboard.writeText(code).then(() => say(t('copied')))}
      >
        {code}
      </button>
    </Tooltip>
  )
}
