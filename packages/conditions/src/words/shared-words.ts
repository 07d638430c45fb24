import type { Values } from '../values.ts'
import { createWordSearch } from './word-search.ts'

/** Whether the text of these values contains one of the words. */
type Contains = (values: Values, text: string) => boolean

/** Of several matchers that look at the same values: their words are looked for together. */
export type SharedWords = { lookFor(key: string, words: readonly string[]): Contains }

const createSearchOfField = () => {
  const search = createWordSearch()
  const foundIn = new WeakMap<Values, Uint8Array>()
  return (words: readonly string[]): Contains => {
    const ids = words.map(search.add)
    return (values, text) => {
      const found = foundIn.get(values) ?? search.in(text)
      foundIn.set(values, found)
      return ids.some(id => found[id] === 1)
    }
  }
}

/** Made before the matchers that share it; all of them are compiled before one of them matches. */
export const shareWords = (): SharedWords => {
  const fields = new Map<string, ReturnType<typeof createSearchOfField>>()
  return {
    lookFor(key, words) {
      const field = fields.get(key) ?? createSearchOfField()
      fields.set(key, field)
      return field(words)
    },
  }
}
