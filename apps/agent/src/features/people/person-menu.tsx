import type { User } from '@stoa/contract/people'
import { Ellipsis, ShieldCheck, UserRoundCheck, UserRoundPlus, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { ChangeRole } from './change-role.tsx'
import { Deactivate } from './deactivate.tsx'
import { InviteAgain } from './invite-again.tsx'
import { hindrance } from './person-rules.ts'
import { Reactivate } from './reactivate.tsx'

type Question = 'role' | 'deactivate' | 'reactivate' | 'invite'

/** What can be done with a person. What cannot be done says why. */
export function PersonMenu({ person }: { person: User }) {
  const t = useText()
  const me = useMe()
  const [question, setQuestion] = useState<Question | null>(null)
  const reasons = { 'only-owners': t('people:onlyOwners'), 'not-yourself': t('people:notYourself') }
  const reason = (act: 'role' | 'lock') => {
    const hindered = hindrance(me, person, act)
    return hindered ? { disabled: true, hint: reasons[hindered] } : {}
  }
  const dialog = (asked: Question) => ({
    person,
    open: question === asked,
    onOpenChange: (open: boolean) => setQuestion(open ? asked : null),
  })
  return (
    <>
      <Menu trigger={<IconButton label={t('people:actions', { name: person.name })} icon={<Ellipsis />} />}>
        {person.state === 'invited' && (
          <MenuItem icon={<UserRoundPlus />} {...reason('role')} onClick={() => setQuestion('invite')}>
            {t('people:inviteAgain')}
          </MenuItem>
        )}
        <MenuItem icon={<ShieldCheck />} {...reason('role')} onClick={() => setQuestion('role')}>
          {t('people:changeRole')}
        </MenuItem>
        {person.state === 'deactivated' ? (
          <MenuItem icon={<UserRoundCheck />} {...reason('lock')} onClick={() => setQuestion('reactivate')}>
            {t('people:reactivate')}
          </MenuItem>
        ) : (
          <MenuItem
            icon={<UserRoundX />}
            danger
            {...reason('lock')}
            onClick={() => setQuestion('deactivate')}
          >
            {t('people:deactivate')}
          </MenuItem>
        )}
      </Menu>
      <ChangeRole {...dialog('role')} />
      <Deactivate {...dialog('deactivate')} />
      <Reactivate {...dialog('reactivate')} />
      <InviteAgain {...dialog('invite')} />
    </>
  )
}
