import type { ActionOutcome } from '@stoa/contract/actions'
import type { Translate } from '@stoa/text/translator'
import { actionSentence, actionsSentence } from '../../../lib/actions/action-sentence.ts'
import type { Names } from '../../../lib/conditions/names.ts'
import { reasonWord } from '../../../lib/explanation/reason-word.ts'

/** What is said of a macro that was run: a title, and in further sentences what was done and what was not. */
export type Told = { title: string; text: string; wentWell: boolean }

export function outcomeOnOne(name: string, did: readonly ActionOutcome[], names: Names, t: Translate): Told {
  const having = (outcome: ActionOutcome['outcome']) => did.filter(each => each.outcome === outcome)
  const [done, nothing, failed] = [having('done'), having('nothing'), having('failed')]
  const actions = (outcomes: readonly ActionOutcome[]) =>
    actionsSentence(
      outcomes.map(({ action }) => action),
      names,
      t,
    )
  const sentences = [
    done.length > 0 && t('macros:didList', { actions: actions(done) }),
    nothing.length > 0 && t('macros:soAlreadyList', { actions: actions(nothing) }),
    ...failed.map(({ action, reason }) =>
      t('macros:failedOne', { action: actionSentence(action, names, t), reason: reasonWord(reason, t) }),
    ),
  ]
  return { title: titleOf(), text: sentences.filter(Boolean).join(' '), wentWell: failed.length === 0 }

  function titleOf() {
    if (failed.length > 0)
      return done.length > 0 ? t('macros:ranPartly', { name }) : t('macros:ranNot', { name })
    return done.length > 0 ? t('macros:ran', { name }) : t('macros:ranNothing', { name })
  }
}
