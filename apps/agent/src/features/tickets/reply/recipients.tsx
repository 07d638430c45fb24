import { useId, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './recipients.module.css'
import type { ReplyCc } from './use-reply-cc.ts'

/** To whom the reply goes. */
export function Recipients({ cc }: { cc: ReplyCc }) {
  const t = useText()
  const id = useId()
  const [editing, setEditing] = useState(false)
  const showsCc = editing || cc.text !== ''
  return (
    <div className={styles.recipients}>
      <span className={styles.label}>{t('tickets:to')}</span>
      <span className={styles.address} dir="ltr">
        {cc.to.join(', ')}
      </span>
      {!showsCc && (
        <Button look="quiet" size="small" className={styles.add} onClick={() => setEditing(true)}>
          {t('tickets:editCc')}
        </Button>
      )}
      {showsCc && (
        <>
          <label htmlFor={id} className={styles.label}>
            {t('tickets:cc')}
          </label>
          <input
            id={id}
            className={styles.cc}
            dir="ltr"
            value={cc.text}
            placeholder={t('tickets:ccHint')}
            aria-invalid={cc.wrong ? true : undefined}
            // biome-ignore lint/a11y/noAutofocus: it has just been asked for
            autoFocus={editing}
            onChange={event => cc.change(event.target.value)}
          />
        </>
      )}
    </div>
  )
}
