import type { Macro } from '@stoa/contract/macros'
import items from '../../../ui/items.module.css'
import { Section } from '../../../ui/section.tsx'
import { MacroRow } from './macro-row.tsx'

type Props = { title: string; text: string; macros: readonly Macro[] }

export const MacroList = ({ title, text, macros }: Props) => (
  <Section title={title} text={text}>
    <ul className={items.items}>
      {macros.map(macro => (
        <li key={macro.id}>
          <MacroRow macro={macro} />
        </li>
      ))}
    </ul>
  </Section>
)
