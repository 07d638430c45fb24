/** A place that reading has come to within words. `behind`: the longest end of what was read that begins another word; the root has none. */
type State = { next: Map<number, State>; behind: State | null; ends: number[] }

const newState = (behind: State | null): State => ({ next: new Map(), behind, ends: [] })

const treeOf = (words: Iterable<string>): State => {
  const root = newState(null)
  let id = 0
  for (const word of words) {
    let state = root
    for (let at = 0; at < word.length; at++) {
      const next = state.next.get(word.charCodeAt(at)) ?? newState(root)
      state.next.set(word.charCodeAt(at), next)
      state = next
    }
    state.ends.push(id++)
  }
  return root
}

const step = (from: State, character: number, root: State): State => {
  let state: State | null = from
  while (state) {
    const next = state.next.get(character)
    if (next) return next
    state = state.behind
  }
  return root
}

/** `begins`: by each character, 1 where a word begins with it; most of a text is passed over by that. */
type Built = { root: State; begins: Uint8Array }

/** Level by level, because what is behind a state is nearer to the root. */
const build = (words: Iterable<string>): Built => {
  const root = treeOf(words)
  for (let level = [...root.next.values()]; level.length > 0; ) {
    const below: State[] = []
    for (const state of level)
      for (const [character, next] of state.next) {
        next.behind = step(state.behind ?? root, character, root)
        next.ends.push(...next.behind.ends)
        below.push(next)
      }
    level = below
  }
  const begins = new Uint8Array(65_536)
  for (const character of root.next.keys()) begins[character] = 1
  return { root, begins }
}

const search = ({ root, begins }: Built, text: string, found: Uint8Array) => {
  for (const id of root.ends) found[id] = 1
  let state = root
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (state === root && begins[character] !== 1) continue
    state = step(state, character, root)
    for (const id of state.ends) found[id] = 1
  }
}

/** Looks for many words in a text while reading it once, however many they are (A. Aho, M. Corasick, 1975). */
export const createWordSearch = () => {
  const ids = new Map<string, number>()
  let built: Built | undefined
  return {
    /** @returns the number of the word, by which it is found again */
    add(word: string): number {
      const id = ids.get(word) ?? ids.size
      if (id === ids.size) built = undefined
      ids.set(word, id)
      return id
    },
    /** By the number of each word: 1 where the text contains it. */
    in(text: string): Uint8Array {
      built ??= build(ids.keys())
      const found = new Uint8Array(ids.size)
      search(built, text, found)
      return found
    },
  }
}
