import type { Message } from '@stoa/contract/messages'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useMemo, useRef, useState } from 'react'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { lazily } from '../../ui/lazily.ts'
import { say } from '../../ui/toasts.ts'
import { typeAhead } from '../../ui/type-ahead.ts'
import { type OpenedControl, TicketHead } from './head/ticket-head.tsx'
import { useRememberedTicket } from './list/use-place.ts'
import { beginTask } from './panel/new-task.ts'
import { ReplyBox, type ReplyBoxHandle } from './reply/reply-box.tsx'
import { ShortcutsHelp } from './shortcuts-help.tsx'
import { Stream } from './thread/stream.tsx'
import { useNewestMessage } from './thread/use-newest-message.ts'
import styles from './ticket-page.module.css'
import type { TicketSearch } from './ticket-search.ts'
import { useAsideActs } from './use-aside-acts.ts'
import { useFollowing } from './use-following.ts'
import { useNeighbours } from './use-neighbours.ts'
import { useTicketActs } from './use-ticket-acts.ts'

/** Loaded when somebody wants it. */
const SplitDialog = lazily(() =>
  import('./thread/split-dialog.tsx').then(module => ({ default: module.SplitDialog })),
)

type Props = { ticket: Ticket; search: TicketSearch; listed: readonly number[] }

/** A ticket: what it is above, what was said in the middle, and where one answers below. */
export function TicketView({ ticket, search, listed }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const neighbours = useNeighbours(ticket.id, listed)
  const acts = useTicketActs(ticket)
  const asideActs = useAsideActs(ticket, search)
  const [opened, setOpened] = useState<OpenedControl>(null)
  const [helpOpen, setHelpOpen] = useState(false)
  const [splitting, setSplitting] = useState<Message | null>(null)
  const newest = useNewestMessage(ticket.id)
  const following = useFollowing(ticket.id)
  const replyBox = useRef<ReplyBoxHandle>(null)

  useRememberedTicket(search, ticket.id, neighbours.index)

  const { previous, next } = neighbours
  const { can, status } = ticket
  useShortcuts(
    useMemo(() => {
      const go = (id: number | undefined) => () => {
        if (id !== undefined) navigate({ to: paths.ticket, params: { id }, search })
      }
      const open = (control: OpenedControl) => {
        typeAhead()
        setOpened(control)
      }
      return {
        j: go(next),
        k: go(previous),
        u: () => navigate({ to: paths.tickets, search }),
        r: () => can.reply && replyBox.current?.write('reply'),
        f: () => can.forward && replyBox.current?.write('forward'),
        n: () => can.note && replyBox.current?.write('note'),
        a: () => can.assign && open('assign'),
        t: () => can.transfer && open('transfer'),
        l: () => can.tag && open('tag'),
        i: () => can.prioritise && setOpened('priority'),
        m: () => open('macro'),
        p: () => can.postpone && open('postpone'),
        e: () => {
          if (status === 'resolved') can.reopen && acts.reopen()
          else can.resolve && acts.resolve()
        },
        w: () => {
          if (status === 'answered') can.reopen && asideActs.reopen()
          else can['mark-answered'] && asideActs.markAnswered()
        },
        h: () => can['change-subject'] && open('subject'),
        o: () => {
          if (!can.split) return
          if (newest) setSplitting(newest)
          else say(t('tickets:split.onlyOne'))
        },
        d: () => {
          if (!can['change-checklist']) return
          typeAhead()
          beginTask(ticket.id)
        },
        y: () => can.follow && following.toggle(),
        q: () => can['change-requester'] && open('requester'),
        g: () => can.merge && open('merge'),
        '!': () => (can['unmark-spam'] ? asideActs.unmarkSpam() : can['mark-spam'] && asideActs.markSpam()),
        '#': () => (can.restore ? asideActs.restore() : can.delete && asideActs.delete()),
        v: () => navigate({ to: paths.printTicket, params: { id: ticket.id } }),
        '.': () => setOpened('more'),
        '?': () => setHelpOpen(true),
      }
    }, [t, navigate, search, previous, next, can, status, acts, asideActs, newest, following, ticket.id]),
  )

  return (
    <>
      <TicketHead
        ticket={ticket}
        search={search}
        neighbours={neighbours}
        acts={acts}
        asideActs={asideActs}
        opened={opened}
        onOpened={setOpened}
      />
      <div className={styles.work}>
        <Stream
          ticket={ticket}
          onAnswer={message => replyBox.current?.write(message.apart ? 'forward' : 'reply', message.id)}
          onSplit={setSplitting}
          onForward={({ id }) => replyBox.current?.write('forward', id, 'message')}
        />
        <ReplyBox ticket={ticket} handle={replyBox} />
      </div>
      <Suspense fallback={null}>
        {splitting && (
          <SplitDialog
            ticket={ticket}
            message={splitting}
            search={search}
            onClose={() => setSplitting(null)}
          />
        )}
      </Suspense>
      <ShortcutsHelp open={helpOpen} onOpenChange={setHelpOpen} />
    </>
  )
}
