import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Merge } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { ContactFacts } from './contact-facts.tsx'
import styles from './contacts.module.css'
import { FieldsOfContact } from './fields-of.tsx'
import { MergeDialog } from './merging/merge-dialog.tsx'
import { MergedBanner } from './merging/merged-banner.tsx'
import { MergedList } from './merging/merged-list.tsx'
import { SuggestionsOf } from './merging/suggestions-of.tsx'
import { ErasedBanner } from './privacy/erased-banner.tsx'
import { PrivacyMenu } from './privacy/privacy-menu.tsx'
import { TicketsOf } from './tickets-of.tsx'

const route = getRouteApi(`/app${paths.contact}` as const)

export function ContactPage() {
  const t = useText()
  const { id } = route.useParams()
  const contact = useSuspenseQuery(query('contacts.get', { params: { id } })).data
  const title = contact.name || contact.email || contact.phone || t('contacts:noName')
  usePageTitle(title)
  return (
    <Page
      key={id}
      title={title}
      description={
        <Link to={paths.contacts} search={{}}>
          {t('contacts:allContacts')}
        </Link>
      }
      actions={
        contact.can.change && (
          <>
            {contact.can.merge && (
              <MergeDialog
                contactId={id}
                trigger={<Button icon={<Merge />}>{t('contacts:merging.mergeInto')}</Button>}
              />
            )}
            <ContactDialog contact={contact} />
            <PrivacyMenu contact={contact} />
          </>
        )
      }
    >
      <MergedBanner contact={contact} />
      <ErasedBanner contact={contact} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={t('contacts:details')}>
            <ContactFacts contact={contact} />
          </Section>
          <FieldsOfContact contact={contact} />
          <SuggestionsOf contactId={id} />
          <MergedList contact={contact} />
        </div>
        <TicketsOf of={{ contactId: id }} />
      </div>
    </Page>
  )
}
