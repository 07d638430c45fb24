import type { Catalogue } from '@stoa/text/catalogues'
import type { Translate } from '@stoa/text/translator'

/** What is wrong with a condition, for people. A code that nobody knows here is still a sentence. */
export const problemWord = (problem: string, t: Translate): string =>
  t(`conditions:problems.${problem as keyof Catalogue['conditions']['problems']}`, {
    defaultValue: t('conditions:problems.unknown'),
  })
