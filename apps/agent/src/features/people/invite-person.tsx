import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { InviteForm } from './invite-form.tsx'
import { type Invited, InviteLink } from './invite-link.tsx'

/** The button, and the dialog: first whom, then the link in case no mail goes out. */
export function InvitePerson() {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [invited, setInvited] = useState<Invited | null>(null)
  const change = (next: boolean) => {
    setOpen(next)
    if (next) setInvited(null)
  }
  return (
    <Dialog
      title={invited ? t('people:invitedTitle', { name: invited.user.name }) : t('people:inviteTitle')}
      description={invited ? t('people:invitedText', { email: invited.user.email }) : t('people:inviteText')}
      open={open}
      onOpenChange={change}
      trigger={
        <Button look="primary" icon={<UserRoundPlus />}>
          {t('people:invite')}
        </Button>
      }
    >
      {invited ? (
        <InviteLink invited={invited} onDone={() => setOpen(false)} />
      ) : (
        <InviteForm onCancel={() => setOpen(false)} onInvited={setInvited} />
      )}
    </Dialog>
  )
}
