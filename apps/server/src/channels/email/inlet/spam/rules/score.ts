/** In how many mails of each kind a token stood. */
export type Seen = { token: string; spam: number; ham: number }
export type Corpus = { spam: number; ham: number }
export type Scored = { certainty: number; words: { word: string; spam: number }[] }

/** Mails of each kind, before anything is said. */
const FEWEST = 20
const MOST_TOKENS = 60
const SHOWN = 6
/** How much a token is taken for undecided before it was seen often. */
const STRENGTH = 1

/**
 * How certain it is that a mail with these tokens is spam, in percent, with the words that say so most (Robinson’s and Fisher’s
 * method: what pleads for spam and what against it are weighed separately, so that much of both is undecided). Null while too little was learnt.
 */
export const score = (seen: readonly Seen[], corpus: Corpus): Scored | null => {
  if (corpus.spam < FEWEST || corpus.ham < FEWEST) return null
  const judged = seen
    .map(each => ({ word: each.token, spam: shareOf(each, corpus) }))
    .toSorted((one, other) => Math.abs(other.spam - 0.5) - Math.abs(one.spam - 0.5))
    .slice(0, MOST_TOKENS)
  const against = chance(judged.map(({ spam }) => 1 - spam))
  const pleading = chance(judged.map(({ spam }) => spam))
  const certainty = Math.round(((1 + pleading - against) / 2) * 100)
  const words = judged.filter(({ spam }) => spam > 0.5).slice(0, SHOWN)
  return { certainty, words: words.map(({ word, spam }) => ({ word, spam: Math.round(spam * 100) / 100 })) }
}

/** Which share of mails with this token is spam; half, as long as it was hardly seen. */
const shareOf = ({ spam, ham }: Seen, corpus: Corpus): number => {
  const inSpam = spam / corpus.spam
  const inHam = ham / corpus.ham
  const times = spam + ham
  const share = times === 0 ? 0.5 : inSpam / (inSpam + inHam)
  return (STRENGTH * 0.5 + times * share) / (STRENGTH + times)
}

/** The chance that unrelated values are together at least so small: 1 minus the chi-square of −2 Σ ln, with two degrees each. */
const chance = (values: readonly number[]): number => {
  const half = -values.reduce((sum, value) => sum + Math.log(Math.max(value, 1e-10)), 0)
  let term = Math.exp(-half)
  let sum = term
  for (let at = 1; at < values.length; at += 1) {
    term *= half / at
    sum += term
  }
  return Math.min(1, sum)
}
