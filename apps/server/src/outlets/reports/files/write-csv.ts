import { metricNames } from '@stoa/contract/metrics'
import { translator } from '@stoa/text/translator'
import type { Db } from '../../../platform/db/database.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { type CsvForm, csvLine, mark } from './csv.ts'
import { headings } from './label-of.ts'
import { type Asked, linesOf } from './lines.ts'
import { type Spooled, spool } from './spool.ts'

/** Written in pieces of about this many characters. */
const piece = 64 * 1024

export const writeCsv = async (db: Db, asked: Asked, form: CsvForm): Promise<Spooled> => {
  const t = await translator(asked.language)
  const line = csvLine(form)
  const { by, every } = asked.question
  return inOneMoment(db, tx => {
    const text = async function* () {
      let waiting = (form.bom ? mark : '') + line(headings(t, by, every, 'of one'))
      for await (const { about, values } of linesOf(tx, asked, t)) {
        waiting += line([...about, ...metricNames.map(name => values[name])])
        if (waiting.length < piece) continue
        yield waiting
        waiting = ''
      }
      yield waiting
    }
    return spool(text())
  })
}
