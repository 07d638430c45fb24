import type { Ranges } from './ranges.ts'

/** Where something has to be without taking a character. */
export type Place = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge'

/**
 * A regular expression as both engines understand it: what RE2 and PostgreSQL have in common, for text that is folded. Groups do not capture and
 * nothing is lazy, because all that is asked is whether it matches.
 */
export type Tree =
  | { kind: 'character'; code: number }
  | { kind: 'set'; ranges: Ranges }
  | { kind: 'place'; place: Place }
  | { kind: 'sequence'; parts: readonly Tree[] }
  | { kind: 'choice'; branches: readonly Tree[] }
  | { kind: 'repeat'; part: Tree; least: number; most: number | null }

export const sequence = (parts: readonly Tree[]): Tree =>
  parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts }

/** How many characters an engine has to keep apart once repetitions are written out. */
export const sizeOf = (tree: Tree): number => {
  switch (tree.kind) {
    case 'sequence':
      return Math.max(
        1,
        tree.parts.reduce((sum, part) => sum + sizeOf(part), 0),
      )
    case 'choice':
      return tree.branches.reduce((sum, branch) => sum + sizeOf(branch), 1)
    case 'repeat':
      return sizeOf(tree.part) * Math.max(1, tree.most ?? tree.least + 1)
    default:
      return 1
  }
}
