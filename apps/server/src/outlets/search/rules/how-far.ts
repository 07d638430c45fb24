/**
 * How many of the newest messages to look through, none where the index finds sooner those that have the words; and among how many of the newest
 * the index is asked first.
 */
export type HowFar = { lookedThrough: number; asked: number }

/** Of those that are found so many may be hidden from the asker, or belong to tickets found already. */
const SPARE = 4
/** Fewer than this are looked at in no time. */
const AT_LEAST = 10_000
/** What is measured, each in messages that are told apart by their time: to look at one, to find one by the index, to fetch one that was found. */
const cost = { told: 1, looked: 6, found: 1, fetched: 24 }

/** Where `likely` of `total` messages have the words and `wanted` of those are to be found. */
export const howFar = (likely: number, total: number, wanted: number): HowFar => {
  const distance = likely > 0 ? (wanted * total) / likely : Number.POSITIVE_INFINITY
  const far = Math.ceil(Math.max(AT_LEAST, SPARE * distance))
  return {
    lookedThrough: cost.looked * distance <= cost.found * likely ? far : 0,
    asked: cost.told * far <= cost.fetched * likely ? far : Number.POSITIVE_INFINITY,
  }
}
