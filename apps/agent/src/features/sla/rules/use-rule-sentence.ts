import type { SlaRule } from '@stoa/contract/sla'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { ruleSentence } from './rule-sentence.ts'

/** Tells a rule in a sentence, with the names of departments and levels. */
export function useRuleSentence() {
  const t = useText()
  const { language } = useReader()
  const levels = useQuery(query('sla.levels')).data?.items
  const departments = useQuery(query('departments.list')).data?.items
  const known = { levels: levels ?? [], departments: departments ?? [] }
  return (rule: Pick<SlaRule, 'conditions' | 'levelId'>) => ruleSentence(rule, known, t, language)
}
