const scripts: [language: string, letters: RegExp, butNot?: RegExp][] = [
  ['el', /\p{Script=Greek}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu, /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  // Persian and Urdu write with letters that Arabic has not.
  ['ar', /\p{Script=Arabic}/gu, /[پچژگکیےڑٹ]/u],
]

/** The commonest words of a language that are words of few others. */
const words: Record<string, string> = {
  en: 'the and is are was you your my for with this that have has not please thank thanks when where what how can from would will we',
  de: 'der die das und ist nicht ich sie mit ein eine für auf wir bitte danke wann wie haben kann mein meine vielen guten',
  fr: 'le les des et est une je vous pour pas avec mon votre nous merci bonjour dans sur quand que qui ma cette',
  es: 'el los las y es una por para con mi su gracias hola cuando que no pero como está tengo quiero pedido favor',
  it: 'il gli che è una per non con mio grazie buongiorno quando sono ho vorrei della del questo come',
  pt: 'o os e é uma por para com meu minha não obrigado obrigada olá quando que você estou tenho pedido',
  nl: 'de het een en is niet ik u met voor mijn dank wanneer hoe heb kan van wij graag bestelling',
  pl: 'i jest nie się na proszę dziękuję dzień dobry kiedy jak mam mój moje czy do że zamówienie',
  lt: 'ir yra ne kad man mano prašau ačiū laba labas diena kada kaip noriu norėčiau ar su dėl už bet galite užsakymas',
  ru: 'и не на что я мне мой моя мы вы это как когда здравствуйте спасибо пожалуйста у для по заказ но где',
  uk: 'і не що я мені мій моя ми ви це як коли добрий дякую будь ласка у для та замовлення але де',
}
const languagesOf = new Map<string, string[]>()
for (const [language, list] of Object.entries(words))
  for (const word of list.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

/** So many common words, and so many times those of any other language. */
const ENOUGH = 3
const CLEARLY = 2

const links = /\S+@\S+|https?:\S+/g

export const lettersIn = (text: string): number => (text.replace(links, ' ').match(/\p{L}/gu) ?? []).length

/** The language that the script or the commonest words decide alone, as ISO 639-1; null where they do not. */
export const decidedLanguage = (given: string): string | null => {
  const text = given.replace(links, ' ')
  if (/[^\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}\p{P}\p{Z}]/u.test(text)) {
    const letters = lettersIn(text)
    for (const [language, script, butNot] of scripts) {
      const many = (text.match(script) ?? []).length
      if (many * 2 > letters && !butNot?.test(text)) return language
    }
  }
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  if (!first || first[1] < ENOUGH || first[1] < CLEARLY * (second?.[1] ?? 0)) return null
  return first[0]
}
