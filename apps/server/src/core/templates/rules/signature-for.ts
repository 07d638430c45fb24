import type { Language } from '@stoa/contract/settings-shapes'

/** A department of null: everywhere. */
export type Signature = { departmentId: number | null; language: Language | null; html: string }

export type Signatures = {
  /** What the agent wrote. */
  own: readonly Signature[]
  /** What the department wrote. */
  department: readonly Omit<Signature, 'departmentId'>[]
  /** Whether nobody signs there with anything else. */
  binding: boolean
}

type Place = { departmentId: number | null; language: string | null; companyLanguage: string }
type Chosen = { html: string; by: 'agent' | 'department' }

/** In the customer's language, else the one for any language, else in the company's, else whatever there is. */
const inLanguage = (
  written: readonly { language: Language | null; html: string }[],
  { language, companyLanguage }: Place,
): string | null => {
  for (const wanted of [language, null, companyLanguage]) {
    const found = written.find(each => each.language === wanted)
    if (found) return found.html
  }
  return written[0]?.html ?? null
}

const ownIn = (own: readonly Signature[], departmentId: number | null, at: Place) =>
  inLanguage(
    own.filter(each => each.departmentId === departmentId),
    at,
  )

/** What somebody signs with by their own writing: for the department, else everywhere. Null where they wrote nothing. */
export const ownSignatureFor = (own: readonly Signature[], at: Place): string | null =>
  ownIn(own, at.departmentId, at) ?? ownIn(own, null, at)

/**
 * What an answer is signed with: by a binding one of the department, else by the agent's own for the department, else by the department's,
 * else by the agent's for everywhere. Null where nothing is written.
 */
export const signatureFor = ({ own, department, binding }: Signatures, at: Place): Chosen | null => {
  const ofDepartment = inLanguage(department, at)
  const byDepartment: Chosen | null = ofDepartment === null ? null : { html: ofDepartment, by: 'department' }
  if (binding && byDepartment) return byDepartment
  const here = at.departmentId === null ? null : ownIn(own, at.departmentId, at)
  if (here !== null) return { html: here, by: 'agent' }
  if (byDepartment) return byDepartment
  const everywhere = ownIn(own, null, at)
  return everywhere === null ? null : { html: everywhere, by: 'agent' }
}
