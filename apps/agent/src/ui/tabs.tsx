import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

type Tab<Value> = {
  value: Value
  label: string
  icon?: ReactNode
  panel?: ReactNode
  /** What is written in it stays while another tab is open. */
  keeps?: boolean
}
type Props<Value> = {
  /** What the tabs divide, for screen readers. */
  label: string
  tabs: readonly Tab<Value>[]
  value: Value
  onValueChange: (value: Value) => void
}

export const Tabs = <Value extends string>({ label, tabs, value, onValueChange }: Props<Value>) => (
  <Base.Root value={value} onValueChange={chosen => onValueChange(chosen as Value)} className={styles.root}>
    <Base.List className={styles.list} aria-label={label}>
      {tabs.map(tab => (
        <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
          {tab.icon}
          {tab.label}
        </Base.Tab>
      ))}
    </Base.List>
    {tabs.map(
      tab =>
        tab.panel !== undefined && (
          <Base.Panel key={tab.value} value={tab.value} className={styles.panel} keepMounted={tab.keeps}>
            {tab.panel}
          </Base.Panel>
        ),
    )}
  </Base.Root>
)
