import type { Macro } from '@stoa/contract/macros'
import { actionSentence } from '../../../lib/actions/action-sentence.ts'
import { useNames } from '../../../lib/conditions/use-names.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import styles from './broken-macro.module.css'

/** Why a macro cannot run: which of its actions name something that is gone. */
export function BrokenMacro({ macro: { actions, broken } }: { macro: Macro }) {
  const t = useText()
  const names = useNames()
  if (broken.length === 0) return null
  return (
    <Banner tone="warning">
      <p>{t('macros:broken')}</p>
      <ul className={styles.places}>
        {broken.map(({ index, problem }) => {
          const action = actions[index]
          return (
            <li key={`${index} ${problem}`}>
              {t('macros:brokenAction', {
                number: index + 1,
                action: action ? actionSentence(action, names, t) : problem,
              })}
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}
