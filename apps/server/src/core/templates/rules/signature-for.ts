import type { Language } from '@stoa/contract/settings-shapes'

export type Signature = { departmentId: number | null; language: Language | null; html: string }

/**
 * What somebody signs with: in the department, else everywhere; there in the customer's language, else in the one for any language, else
 * in the company's, else in whatever there is. Null where nothing is written.
 */
export const signatureFor = (
  signatures: readonly Signature[],
  at: { departmentId: number | null; language: string | null; companyLanguage: string },
): Signature | null => {
  for (const place of [at.departmentId, null]) {
    const here = signatures.filter(({ departmentId }) => departmentId === place)
    for (const language of [at.language, null, at.companyLanguage]) {
      const found = here.find(each => each.language === language)
      if (found) return found
    }
    if (here[0]) return here[0]
  }
  return null
}
