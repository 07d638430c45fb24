import type { Tip } from '@stoa/contract/tips'
import { Link } from '@tanstack/react-router'
import { Circle, CircleCheck } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { classes } from '../../../ui/classes.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import styles from '../guide-step-item.module.css'

const keys: Record<Tip, readonly string[]> = {
  palette: ['Ctrl K', '⌘ K'],
  keys: ['?'],
  reply: ['R'],
  signature: [],
}
/** Where it is done, as far as that is one place. */
const places: Partial<Record<Tip, string>> = {
  keys: paths.tickets,
  reply: paths.tickets,
  signature: paths.me,
}

/** One tip: what it is good for, its keys, and the way to where it is tried. */
export function TipItem({ tip, done }: { tip: Tip; done: boolean }) {
  const t = useText()
  const place = places[tip]
  return (
    <li className={styles.step}>
      <span className={classes(styles.mark, done && styles.done)} aria-hidden="true">
        {done ? <CircleCheck /> : <Circle />}
      </span>
      <div className={styles.words}>
        <h3 className={styles.title}>
          {t(`guide:first.tips.${tip}`)}
          {keys[tip].map(key => (
            <span key={key}>
              <Kbd>{key}</Kbd>
            </span>
          ))}
          <VisuallyHidden>{done ? t('guide:done') : t('guide:open')}</VisuallyHidden>
        </h3>
        <p className={styles.sentence}>{t(`guide:first.texts.${tip}`)}</p>
      </div>
      {place && !done && (
        <LinkButton size="small" render={<Link to={place} className={styles.go} />}>
          {tip === 'signature' ? t('myAccount') : t('allTickets')}
        </LinkButton>
      )}
    </li>
  )
}
