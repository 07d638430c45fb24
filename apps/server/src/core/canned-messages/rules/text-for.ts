import type { CannedText } from '@stoa/contract/canned-messages'
import { languageIn } from '@stoa/contract/language-tag'

/** The text in the first of the languages that there is one in, else the one for any language, else the first. */
export const textFor = (
  texts: readonly CannedText[],
  preferred: readonly (string | null)[],
): CannedText | null => {
  for (const language of preferred) {
    const wanted = language && languageIn(language)
    const found = wanted && texts.find(text => text.language === wanted)
    if (found) return found
  }
  return texts.find(({ language }) => language === null) ?? texts[0] ?? null
}
