import type { ContactProfile } from '@stoa/contract/contacts'
import { useNavigate } from '@tanstack/react-router'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { say } from '../../ui/toasts.ts'
import { ContactForm } from './contact-form.tsx'

/** The button that opens the form: of a new contact, or of this one. */
export function ContactDialog({ contact }: { contact: ContactProfile | null }) {
  const t = useText()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const done = ({ id, name, email }: ContactProfile) => {
    setOpen(false)
    say(contact ? t('saved') : t('contacts:created', { name: name || email }))
    if (!contact) navigate({ to: paths.contact, params: { id } })
  }
  return (
    <Dialog
      title={contact ? t('contacts:change') : t('contacts:add')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        contact ? (
          <Button icon={<Pencil />}>{t('contacts:change')}</Button>
        ) : (
          <Button look="primary" icon={<Plus />}>
            {t('contacts:add')}
          </Button>
        )
      }
    >
      <ContactForm contact={contact} onDone={done} />
    </Dialog>
  )
}
