import { Link } from '@tanstack/react-router'
import { ChevronRight, SquarePlay } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { exampleNames } from '../macro-search.ts'
import { NewMacro } from './new-macro.tsx'
import styles from './no-macros.module.css'

/** What macros are good for, with examples to begin from. */
export function NoMacros() {
  const t = useText()
  return (
    <div className={styles.none}>
      <EmptyState
        icon={<SquarePlay />}
        title={t('macros:emptyTitle')}
        text={t('macros:emptyText')}
        action={<NewMacro />}
      />
      <ul className={styles.examples}>
        {exampleNames.map(example => (
          <li key={example}>
            <Link to={paths.newMacro} search={{ example }} className={styles.example}>
              <span className={styles.words}>
                <span className={styles.name}>{t(`macros:examples.${example}.name`)}</span>
                <span className={styles.note}>{t(`macros:examples.${example}.note`)}</span>
              </span>
              <ChevronRight className={styles.arrow} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
