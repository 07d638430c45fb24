import { decidedLanguage, lettersIn } from './rules/decided-language.ts'

/** More tell no more. */
const LOOKED_AT = 400
/** Fewer letters could be any language. */
const FEWEST = 10
/** How much likelier the first guess has to be than the second. */
const CLEARLY = 2

/**
 * The language of a ticket's first message as ISO 639-1; null where it cannot be told. Script and the commonest words decide nearly
 * always, in no time; only what is left is compared with the letters of many languages, by what is loaded then.
 */
export const languageOf = async (subject: string, text: string): Promise<string | null> => {
  const looked = `${text.slice(0, LOOKED_AT)}\n${subject.slice(0, LOOKED_AT)}`
  const decided = decidedLanguage(looked)
  if (decided !== null) return decided
  if (lettersIn(looked) < FEWEST) return null
  // Tens of megabytes that a server without such tickets never pays for.
  const { detectAll } = await import('tinyld')
  const [first, second] = detectAll(looked)
  if (!first) return null
  return first.accuracy >= CLEARLY * (second?.accuracy ?? 0) ? first.lang : null
}
