import { Search } from 'lucide-react'
import { classes } from '../../ui/classes.ts'
import control from '../../ui/control.module.css'
import styles from './search-by-name.module.css'

type Props = { label: string; value: string; onValueChange: (typed: string) => void }

/** Narrows a list while one types. */
export const SearchByName = ({ label, value, onValueChange }: Props) => (
  <div className={styles.box}>
    <Search className={styles.icon} aria-hidden="true" />
    <input
      type="search"
      className={classes(control.control, styles.input)}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={event => onValueChange(event.target.value)}
    />
  </div>
)
