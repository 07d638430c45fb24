import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of one theme by token: `light-dark(a, b)` read for its side. */
function theme(side: 0 | 1): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name, value] of css.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const pair = value?.match(/^light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)$/)
    const colour = pair ? pair[side + 1] : value?.match(/^#[0-9a-f]{6}$/)?.[0]
    if (name && colour) found.set(name, colour)
  }
  return found
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['ground', 'paper', 'raised', 'sunken']
const meanings = [
  'new',
  'open',
  'answered',
  'postponed',
  'resolved',
  'closed',
  'spam',
  'deleted',
  'danger',
  'warning',
  'accent',
]
const texts = [
  ...['ink', 'ink-soft', 'accent', 'danger'].flatMap(text => grounds.map(ground => [text, ground])),
  ...['paper', 'raised'].map(ground => ['ink-faint', ground]),
  ...meanings.map(meaning => [meaning, `${meaning}-tint`]),
  ...meanings.map(meaning => ['ink', `${meaning}-tint`]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger-fill'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(at => ['on-series', `series-${at}`]),
  ['ink', 'note'],
  ['ink-soft', 'note'],
] as [string, string][]
const edges = ['line-strong', 'focus'].flatMap(edge => grounds.map(ground => [edge, ground] as const))

const tooPale = (side: 0 | 1, pairs: readonly (readonly [string, string])[], least: number) => {
  const colours = theme(side)
  return pairs
    .map(([one, other]) => ({
      pair: `${one} on ${other}`,
      ratio: contrast(colours.get(one) ?? '', colours.get(other) ?? ''),
    }))
    .filter(({ ratio }) => !(ratio >= least))
}

test.each([
  ['light', 0],
  ['dark', 1],
] as const)('every text of the %s theme has 4.5:1, every edge that matters 3:1', (_, side) => {
  expect(tooPale(side, texts, 4.5)).toEqual([])
  expect(tooPale(side, edges, 3)).toEqual([])
})
