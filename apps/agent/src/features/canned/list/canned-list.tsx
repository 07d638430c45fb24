import type { CannedMessage } from '@stoa/contract/canned-messages'
import items from '../../../ui/items.module.css'
import { Section } from '../../../ui/section.tsx'
import { CannedRow } from './canned-row.tsx'

type Props = { title: string; text: string; items: readonly CannedMessage[] }

export const CannedList = ({ title, text, items: canned }: Props) => (
  <Section title={title} text={text}>
    <ul className={items.items}>
      {canned.map(each => (
        <li key={each.id}>
          <CannedRow canned={each} />
        </li>
      ))}
    </ul>
  </Section>
)
