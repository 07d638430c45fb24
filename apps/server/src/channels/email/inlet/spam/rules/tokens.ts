/** Distinct ones; a mail says by its beginning what it is. */
const MOST = 400
const MOST_TEXT = 20_000

const words = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const han = /\p{Script=Han}{2,}/gu
const links = /https?:\/\/([^\s/"'<>]{3,100})/gi

/** Chinese writes no spaces: every two neighbouring signs are one. */
const bigramsOf = (run: string): string[] => {
  const signs = [...run]
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}

const wordsOf = (text: string): string[] => {
  const plain = text.normalize('NFKC').toLowerCase()
  const signs = (plain.match(han) ?? []).flatMap(bigramsOf)
  const spaced = (plain.replace(han, ' ').match(words) ?? []).filter(
    ({ length }) => length >= 3 && length <= 30,
  )
  return [...signs, ...spaced]
}

export type Described = { sender: string; subject: string; text: string }

/** What the filter looks at: the words of the text, those of the subject apart, whom links lead to, and the domain of the sender. */
export const tokensOf = ({ sender, subject, text }: Described): string[] => {
  const beginning = text.slice(0, MOST_TEXT)
  const hosts = [...beginning.matchAll(links)].map(([, host = '']) => `link:${host.toLowerCase()}`)
  const domain = sender.split('@').at(-1)?.toLowerCase()
  const found = [
    ...(domain ? [`from:${domain}`] : []),
    ...wordsOf(subject).map(word => `subject:${word}`),
    ...hosts,
    ...wordsOf(beginning.replace(links, ' ')),
  ]
  return [...new Set(found.map(token => token.toWellFormed().replaceAll('\0', '')))].slice(0, MOST)
}
