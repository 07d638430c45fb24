import { Link } from '@tanstack/react-router'
import { usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import styles from './contacts.module.css'

/** From people to companies and back. */
export function KindLinks() {
  const t = useText()
  const mayImport = usePermission('contact.import')
  return (
    <nav className={styles.kinds} aria-label={t('contacts:kinds')}>
      <Link
        to={paths.contacts}
        search={{}}
        className={styles.kind}
        activeOptions={{ includeSearch: false, exact: true }}
      >
        {t('contacts')}
      </Link>
      <Link
        to={paths.customerCompanies}
        search={{}}
        className={styles.kind}
        activeOptions={{ includeSearch: false }}
      >
        {t('contacts:companies')}
      </Link>
      <Link to={paths.duplicates} className={styles.kind}>
        {t('contacts:merging.duplicates')}
      </Link>
      {mayImport && (
        <Link to={paths.contactImports} className={styles.kind}>
          {t('contacts:importing.link')}
        </Link>
      )}
    </nav>
  )
}
