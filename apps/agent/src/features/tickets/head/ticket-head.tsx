import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useNavigate } from '@tanstack/react-router'
import { type Dispatch, type SetStateAction, Suspense } from 'react'
import { useText } from '../../../lib/text.ts'
import { useIsNarrow } from '../../../lib/use-is-narrow.ts'
import { paths } from '../../../paths.ts'
import { lazily } from '../../../ui/lazily.ts'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { DueMark } from '../due-mark.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import type { AsideActs } from '../use-aside-acts.ts'
import type { TicketActs } from '../use-ticket-acts.ts'
import { AssignControl } from './assign-control.tsx'
import { BackButton } from './back-button.tsx'
import { BanDialog } from './ban-dialog.tsx'
import { CloseButton } from './close-button.tsx'
import { CopyCode } from './copy-code.tsx'
import { CustomerDrawer } from './customer-drawer.tsx'
import { FollowsLink } from './follows-link.tsx'
import { MacroControl } from './macro-control.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MergedLink } from './merged-link.tsx'
import { MoreMenu } from './more-menu.tsx'
import { PostponeControl } from './postpone-control.tsx'
import { PriorityControl } from './priority-control.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import { ResolveButton } from './resolve-button.tsx'
import { type Neighbours, Steps } from './steps.tsx'
import { Subject } from './subject.tsx'
import { TagControl } from './tag-control.tsx'
import styles from './ticket-head.module.css'
import { TransferControl } from './transfer-control.tsx'

/** Loaded when somebody wants it. */
const RequesterDialog = lazily(() =>
  import('./requester-dialog.tsx').then(module => ({ default: module.RequesterDialog })),
)

export type OpenedControl =
  | 'assign'
  | 'transfer'
  | 'tag'
  | 'priority'
  | 'postpone'
  | 'macro'
  | 'more'
  | 'subject'
  | 'merge'
  | 'ban'
  | 'requester'
  | 'purge'
  | null
type Props = {
  ticket: Ticket
  search: TicketSearch
  neighbours: Neighbours
  acts: TicketActs
  asideActs: AsideActs
  /** The control that a shortcut has opened. */
  opened: OpenedControl
  onOpened: Dispatch<SetStateAction<OpenedControl>>
}

export function TicketHead({ ticket, search, neighbours, acts, asideActs, opened, onOpened }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const narrow = useIsNarrow()
  const control = (name: NonNullable<OpenedControl>) => ({
    open: opened === name,
    // What closes because another one opens must not close that one.
    onOpenChange: (open: boolean) => onOpened(current => (open ? name : current === name ? null : current)),
  })
  // Not by the contract's own function: its module brings a validator along.
  const aside = ticket.status === 'spam' || ticket.status === 'deleted'
  const isDone = aside || ticket.status === 'resolved' || ticket.status === 'closed'
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <Steps search={search} neighbours={narrow ? null : neighbours} />
        {!narrow && <CopyCode code={ticket.code} />}
        <span className={styles.gap} />
        <CustomerDrawer ticket={ticket} search={search} />
        <MacroControl ticket={ticket} {...control('macro')} />
        {ticket.status === 'resolved' && <CloseButton ticket={ticket} acts={acts} />}
        {!isDone && <PostponeControl ticket={ticket} acts={acts} {...control('postpone')} />}
        {aside ? (
          <BackButton ticket={ticket} acts={asideActs} />
        ) : (
          <ResolveButton ticket={ticket} acts={acts} />
        )}
        <MoreMenu
          ticket={ticket}
          search={search}
          neighbours={narrow ? neighbours : null}
          acts={asideActs}
          {...control('more')}
          onChangeSubject={() => onOpened('subject')}
          onMerge={() => onOpened('merge')}
          onBan={() => onOpened('ban')}
          onRequester={() => onOpened('requester')}
          onPurge={() => onOpened('purge')}
          onPrint={() => navigate({ to: paths.printTicket, params: { id: ticket.id } })}
        />
      </div>
      <Subject
        ticket={ticket}
        editing={opened === 'subject'}
        onEditing={control('subject').onOpenChange}
        onChange={asideActs.changeSubject}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form */}
      <div className={styles.facts} role="group" aria-label={t('tickets:facts')}>
        <StatusPill status={ticket.status} label={t(`status.${ticket.status}`)} />
        <DueMark ticket={ticket} />
        <PriorityControl ticket={ticket} acts={acts} {...control('priority')} />
        <TransferControl ticket={ticket} search={search} {...control('transfer')} />
        <AssignControl ticket={ticket} acts={acts} {...control('assign')} />
        <TagControl ticket={ticket} acts={acts} {...control('tag')} />
        {narrow && <CopyCode code={ticket.code} />}
        {ticket.mergedInto && <MergedLink into={ticket.mergedInto} />}
        {ticket.follows && <FollowsLink follows={ticket.follows} />}
      </div>
      <BanDialog ticket={ticket} {...control('ban')} />
      <Suspense fallback={null}>
        {opened === 'requester' && <RequesterDialog ticket={ticket} {...control('requester')} />}
      </Suspense>
      <PurgeDialog ticket={ticket} {...control('purge')} onPurge={asideActs.purge} />
      <MergeDialog ticket={ticket} acts={asideActs} {...control('merge')} />
    </header>
  )
}
