import { longestNotes } from '@stoa/contract/contact-limits'
import type { ContactProfile } from '@stoa/contract/contacts'
import { LanguageField } from '../../lib/language-field.tsx'
import { useText } from '../../lib/text.ts'
import { TimeZoneField } from '../../lib/time-zone-field.tsx'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TextsField } from './texts-field.tsx'
import { areEmails, arePhones, contactFrom, type TypedContact, typedContact } from './typed-contact.ts'

type Props = { contact: ContactProfile | null; onDone: (contact: ContactProfile) => void }

/** A new contact, or what is known of one. */
export function ContactForm({ contact, onDone }: Props) {
  const t = useText()
  const options = {
    stale: ['contacts.list', 'contacts.get', 'tickets.get', 'tickets.list'] as const,
    shownByForm: ['email_taken', 'contact_empty', 'address_ours'] as const,
    onDone,
  }
  const create = useAct('contacts.create', options)
  const change = useAct('contacts.change', options)
  const { form, field } = useForm<TypedContact>({
    start: typedContact(contact),
    checks: {
      emails: emails => (areEmails(emails) ? null : t('contacts:emailWrong')),
      phones: phones => (arePhones(phones) ? null : t('contacts:phoneWrong')),
    },
    failure: contact ? change.error : create.error,
    refusals: { email_taken: 'emails', address_ours: 'emails', contact_empty: 'name' },
  })
  const send = form(typed => {
    const body = contactFrom(typed)
    if (contact) change.mutate({ params: { id: contact.id }, body })
    else create.mutate({ body })
  })
  return (
    <form {...send}>
      <Fields>
        <TextField label={t('contacts:name')} maxLength={200} dir="auto" optional {...field('name')} />
        <TextsField
          label={t('contacts:emails')}
          hint={t('contacts:emailsHint')}
          placeholder={t('contacts:addEmail')}
          {...field('emails')}
        />
        <TextsField
          label={t('contacts:phones')}
          hint={t('contacts:phonesHint')}
          placeholder={t('contacts:addPhone')}
          {...field('phones')}
        />
        <Fields columns={2}>
          <LanguageField label={t('contacts:language')} optional {...field('language')} />
          <TimeZoneField
            label={t('contacts:timeZone')}
            optional
            first={{ value: '', label: t('contacts:timeZoneUnknown') }}
            {...field('timeZone')}
          />
        </Fields>
        <TextArea
          label={t('contacts:notes')}
          hint={t('contacts:notesHint')}
          maxLength={longestNotes}
          dir="auto"
          optional
          {...field('notes')}
        />
        <Actions>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {contact ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
