import type { Batch } from '@stoa/contract/batches'
import { count } from '@stoa/text/format'
import type { Translate } from '@stoa/text/translator'
import { actionsSentence } from '../actions/action-sentence.ts'
import type { Names } from '../conditions/names.ts'

/** What is done: the name of a macro, or the actions. */
export function whatOf({ macro, actions, undoOfId }: Batch, names: Names, t: Translate): string {
  const what = macro ? macro.name : actionsSentence(actions, names, t)
  return undoOfId === null ? what : t('batches:takesBack', { what })
}

/** What came of it beside what was done; empty where all of it was. */
export function restOf({ nothing, refused }: Batch, { reader }: Names, t: Translate): string {
  const said = (number: number) => ({ number: count(number, reader.language) })
  return [
    nothing > 0 && t('batches:soAlready', said(nothing)),
    refused > 0 && t('batches:notPossible', said(refused)),
  ]
    .filter(Boolean)
    .join(' · ')
}
