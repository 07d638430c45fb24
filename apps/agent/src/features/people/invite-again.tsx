import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Actions, Dialog } from '../../ui/dialog.tsx'
import { InviteLink } from './invite-link.tsx'
import type { Question } from './question.ts'

/** A new link for somebody who has not answered yet; the earlier one ends. */
export function InviteAgain({ person, open, onOpenChange }: Question) {
  const t = useText()
  const invite = useAct('invitations.create', { stale: ['users.list'] })
  const { name, email, role, departmentIds } = person
  return (
    <Dialog
      title={invite.data ? t('people:invitedTitle', { name }) : t('people:inviteAgainTitle', { name })}
      description={invite.data ? t('people:invitedText', { email }) : t('people:inviteAgainText')}
      open={open}
      onOpenChange={next => {
        onOpenChange(next)
        if (!next) invite.reset()
      }}
    >
      {invite.data ? (
        <InviteLink invited={invite.data} onDone={() => onOpenChange(false)} />
      ) : (
        <Actions>
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button
            look="primary"
            data-initial-focus
            busy={invite.isPending}
            onClick={() => invite.mutate({ body: { name, email, role, departmentIds } })}
          >
            {t('people:inviteAgain')}
          </Button>
        </Actions>
      )}
    </Dialog>
  )
}
