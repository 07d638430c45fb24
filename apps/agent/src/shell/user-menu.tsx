import { ChevronsUpDown } from 'lucide-react'
import { useMe } from '../lib/session.ts'
import { useText } from '../lib/text.ts'
import { Avatar } from '../ui/avatar.tsx'
import { useOnDemand } from '../ui/use-on-demand.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './user-menu.module.css'

const load = () => import('./user-menu-opened.tsx')

/** Who I am here: my account, language, theme, signing out. */
export function UserMenu() {
  const t = useText()
  const me = useMe()
  const trigger = (
    <button type="button" className={styles.trigger}>
      <Avatar name={me.name} />
      <span className={styles.words}>
        <span className={styles.name}>{me.name}</span>
        <span className={styles.company}>{me.company.name}</span>
      </span>
      <VisuallyHidden>{t('accountMenu')}</VisuallyHidden>
      <ChevronsUpDown className={styles.icon} aria-hidden="true" />
    </button>
  )
  const { part, opener, button } = useOnDemand('menu', trigger, load)
  return part ? <part.UserMenuOpened trigger={trigger} opener={opener} /> : button
}
