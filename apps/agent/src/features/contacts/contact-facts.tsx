import type { ContactProfile } from '@stoa/contract/contacts'
import { fullMoment } from '@stoa/text/format'
import { languageNameIn } from '@stoa/text/languages'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { AddressOf } from './address-of.tsx'
import { CompanyPicker } from './company-picker.tsx'
import styles from './contacts.module.css'
import { GroupPicker } from './group-picker.tsx'

/** What is known of a contact. What has a value of its own to choose is chosen here. */
export function ContactFacts({ contact }: { contact: ContactProfile }) {
  const t = useText()
  const reader = useReader()
  const setGroups = useAct('contacts.setGroups', { stale: ['contacts.get', 'contacts.list'] })
  const { id, emails, phones, language, timeZone, notes, groups, groupIds, can } = contact
  return (
    <dl className={styles.facts}>
      {emails.length > 0 && (
        <>
          <dt>{t('contacts:emails')}</dt>
          <dd>
            {emails.map(email => (
              <AddressOf key={email} contact={contact} email={email} />
            ))}
          </dd>
        </>
      )}
      {phones.length > 0 && (
        <>
          <dt>{t('contacts:phones')}</dt>
          <dd>
            {phones.map(phone => (
              <a key={phone} href={`tel:${phone}`} dir="ltr">
                {phone}
              </a>
            ))}
          </dd>
        </>
      )}
      <dt>{t('contacts:company')}</dt>
      <dd>
        <CompanyPicker contact={contact} />
      </dd>
      <dt>{t('contacts:groups')}</dt>
      <dd>
        <GroupPicker
          groups={groups}
          chosen={groupIds}
          onChange={
            can.change ? chosen => setGroups.mutate({ params: { id }, body: { groupIds: chosen } }) : null
          }
        />
      </dd>
      {language && (
        <>
          <dt>{t('contacts:language')}</dt>
          <dd>{languageNameIn(language, reader.language)}</dd>
        </>
      )}
      {timeZone && (
        <>
          <dt>{t('contacts:timeZone')}</dt>
          <dd>
            <bdi>{timeZone}</bdi>
          </dd>
        </>
      )}
      <dt>{t('contacts:since')}</dt>
      <dd>{fullMoment(contact.createdAt, reader)}</dd>
      {notes && (
        <>
          <dt>{t('contacts:notes')}</dt>
          <dd className={styles.notes} dir="auto">
            {notes}
          </dd>
        </>
      )}
    </dl>
  )
}
