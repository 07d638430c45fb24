import { Link, Outlet } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import styles from './settings-layout.module.css'

/** The pages of administration, side by side. */
export function SettingsLayout() {
  const t = useText()
  const pages = [
    [paths.departments, t('departments')],
    [paths.people, t('people')],
    [paths.mail, t('mail')],
    [paths.apiKeys, t('apiKeys')],
    [paths.company, t('company')],
    [paths.failures, t('failures')],
  ] as const
  return (
    <div className={styles.layout}>
      <nav className={styles.pages} aria-label={t('settings')}>
        {pages.map(([to, name]) => (
          <Link key={to} to={to} className={styles.link}>
            {name}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
