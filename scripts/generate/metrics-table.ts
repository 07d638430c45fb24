import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Formula, type Measure, metrics, online } from '@stoa/contract/metrics'
import { loadCatalogue } from '@stoa/text/catalogues'
import { table } from './markdown.ts'
import { root } from './read-server.ts'

export const reportsGuide = 'docs/how-to/read-reports.md'
const [begin, end] = ['<!-- made by npm run generate -->', '<!-- end of what is made -->']

const added = (names: readonly Measure[]) => names.map(name => `\`${name}\``).join(' + ')

const written = (formula: Formula): string => {
  if ('sum' in formula) return `\`${formula.sum}\``
  if ('minutes' in formula) return `\`${formula.minutes}\` / 60`
  if ('time' in formula) return `\`${formula.time}\``
  if ('hourly' in formula)
    return `\`${formula.hourly}\`${formula.unit ? ' / 60' : ''} / (\`${online}\` / 3600)`
  if ('mean' in formula) {
    const seconds = formula.less ? `(\`${formula.mean}\` − \`${formula.less}\`)` : `\`${formula.mean}\``
    return `${seconds} / \`${formula.of}\``
  }
  const asked = formula.asked ? `; with \`shares=asked\` / (${added(formula.asked)})` : ''
  return `\`${formula.part}\` / (${added(formula.of)})${asked}`
}

type Words = Record<string, { name: string; meaning: string }>

/** Every metric with its formula. */
const metricsTable = async (): Promise<string> => {
  const words = (await loadCatalogue('en')).metrics as Words
  return table(
    ['Column', 'In the API', 'In', 'Formula', 'Counts'],
    metrics.map(({ name, unit, formula }) => [
      words[name]?.name ?? '',
      `\`${name}\``,
      unit,
      written(formula),
      words[name]?.meaning ?? '',
    ]),
  )
}

/** The guide to reports, written by hand but for its table. @throws Error where the place of the table is not marked */
export const reportsGuidePage = async (): Promise<string> => {
  const text = readFileSync(join(root, reportsGuide), 'utf8')
  const [before, rest = ''] = text.split(begin)
  const after = rest.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`${reportsGuide} has no place for its table.`)
  return `${before}${begin}\n\n${await metricsTable()}\n\n${end}${after}`
}
