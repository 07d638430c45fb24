import type { TemplateProblem } from '@stoa/contract/templates'
import { useText } from '../../lib/text.ts'
import styles from './problem-list.module.css'

type Props = { problems: readonly TemplateProblem[]; onGo: (problem: TemplateProblem) => void }

/** What keeps a wording from being saved; each line leads to its place. */
export function ProblemList({ problems, onGo }: Props) {
  const t = useText()
  return (
    <div role="status">
      {problems.length > 0 && (
        <ul className={styles.list} aria-label={t('templates:problemList')}>
          {problems.map(problem => {
            const { field, line, column, name } = problem
            return (
              <li key={`${field}:${line}:${column}:${problem.problem}:${name}`} className={styles.problem}>
                <button type="button" className={styles.place} onClick={() => onGo(problem)}>
                  {field === 'subject' ? t('templates:subject') : t('templates:where', { line, column })}
                </button>
                <span>{t(`templates:problems.${problem.problem}`, { name: `\u2068${name}\u2069` })}</span>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
