import type { Fact } from './fact.ts'

/** Companies are kept where tags are: under a name that begins with a space, as no tag does. */
export const companyTag = (companyId: number): string => ` ${companyId}`

/** What a fact is kept under besides everything: its tags, and its company. */
export const keptUnder = ({ tags, companyId }: Pick<Fact, 'tags' | 'companyId'>): readonly string[] =>
  companyId === 0 ? tags : [...tags, companyTag(companyId)]
