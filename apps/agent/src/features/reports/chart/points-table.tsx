import type { Unit } from '@stoa/contract/metrics'
import type { Language } from '@stoa/contract/settings-shapes'
import { valueText } from '@stoa/text/value-text'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import type { Label } from './axes.tsx'
import type { Series } from './series.ts'

type Props = {
  caption: string
  labels: readonly Label[]
  series: readonly Series[]
  unit: Unit
  language: Language
}

/** The values of a chart for those who do not see it, where no table of them is on the page. */
export const PointsTable = ({ caption, labels, series, unit, language }: Props) => (
  <VisuallyHidden>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {series.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...labels.entries()].map(([at, { full }]) => (
          <tr key={at}>
            <th scope="row">{full}</th>
            {series.map(({ key, values }) => (
              <td key={key}>{valueText(values[at], unit, language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </VisuallyHidden>
)
