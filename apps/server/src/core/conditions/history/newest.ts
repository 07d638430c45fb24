import type { Hit } from './look.ts'

type Found = readonly (readonly [number, Hit])[]

/** So many of the newest hits at most, the newest first; quick among very many. */
export const newest = (found: Found, most: number): Found => {
  const seconds = Float64Array.from(found, ([, hit]) => hit.second).sort()
  const oldest = seconds.at(-Math.min(most, seconds.length)) ?? 0
  return found
    .filter(([, hit]) => hit.second >= oldest)
    .toSorted(([, one], [, other]) => other.second - one.second)
    .slice(0, most)
}
