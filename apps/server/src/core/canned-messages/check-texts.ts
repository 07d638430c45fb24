import type { CannedText } from '@stoa/contract/canned-messages'
import { cannedVariables } from '@stoa/contract/canned-variables'
import { Refusal, refuse } from '../../platform/http/refusal.ts'
import { problemInText } from '../actions/queries.ts'

/** @throws languages_twice, canned_text_invalid with each place */
export const checkTexts = ({ subject, texts }: { subject: string; texts: readonly CannedText[] }): void => {
  if (new Set(texts.map(({ language }) => language)).size < texts.length) refuse('languages_twice')
  const problems = [
    { path: 'subject', problem: problemInText('line', subject, cannedVariables) },
    ...texts.map(({ html }, index) => ({
      path: `texts.${index}`,
      problem: problemInText('html', html, cannedVariables),
    })),
  ]
  const details = problems.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, problem }]))
  if (details.length > 0) throw new Refusal('canned_text_invalid', { details })
}
