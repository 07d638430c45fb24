import { type Measure, measures } from '@stoa/contract/metrics'

/** Numbers of measures, of which a row has two or three of thirty: the place of one in `measures`, then its number, then the next. */
export type Sums = number[]

const places = new Map(measures.map((measure, place) => [measure, place]))

export const placeOf = (measure: Measure): number => places.get(measure) ?? 0

export const addTo = (sums: Sums, place: number, value: number): void => {
  for (let at = 0; at < sums.length; at += 2)
    if (sums[at] === place) {
      sums[at + 1] = (sums[at + 1] ?? 0) + value
      return
    }
  sums.push(place, value)
}

/** Adds the sums of another row, in place. */
export const addSumsTo = (sums: Sums, more: readonly number[]): void => {
  for (let at = 0; at < more.length; at += 2) addTo(sums, more[at] ?? 0, more[at + 1] ?? 0)
}

/** 0 where there is none. */
export const sumAt = (sums: readonly number[], place: number): number => {
  for (let at = 0; at < sums.length; at += 2) if (sums[at] === place) return sums[at + 1] ?? 0
  return 0
}

export const hasAny = (sums: readonly number[], is: (sum: number) => boolean): boolean => {
  for (let at = 1; at < sums.length; at += 2) if (is(sums[at] ?? 0)) return true
  return false
}

/** Whether anything is in it. */
export const isSomething = (sums: readonly number[]): boolean => hasAny(sums, sum => sum !== 0)

/** The places in which any of the rows that it sees has something, in order. */
export const createPlaces = () => {
  const found = measures.map(() => false)
  return {
    see: (sums: readonly number[]): void => {
      for (let at = 0; at < sums.length; at += 2) if (sums[at + 1]) found[sums[at] ?? 0] = true
    },
    all: (): number[] => found.flatMap((is, place) => (is ? [place] : [])),
  }
}

export const placesIn = (rows: Iterable<{ sums: readonly number[] }>): number[] => {
  const places = createPlaces()
  for (const { sums } of rows) places.see(sums)
  return places.all()
}
