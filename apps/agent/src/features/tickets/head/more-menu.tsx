import { filePaths } from '@stoa/contract/files'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  ArchiveRestore,
  Ban,
  BellOff,
  ChevronDown,
  ChevronUp,
  Ellipsis,
  FileDown,
  FileX2,
  MailCheck,
  Merge,
  PencilLine,
  Printer,
  RotateCcw,
  ShieldBan,
  ShieldCheck,
  Split,
  Trash2,
  UserRoundPen,
} from 'lucide-react'
import { keepFile } from '../../../lib/keep-file.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx'
import { messagePages } from '../queries.ts'
import type { TicketSearch } from '../ticket-search.ts'
import type { AsideActs } from '../use-aside-acts.ts'
import type { Neighbours } from './steps.tsx'

type Props = {
  ticket: Ticket
  search: TicketSearch
  /** Where there is no room for them in the head. */
  neighbours: Neighbours | null
  acts: AsideActs
  open: boolean
  onOpenChange: (open: boolean) => void
  onChangeSubject: () => void
  onMerge: () => void
  onBan: () => void
  onPurge: () => void
  onPrint: () => void
  onRequester: () => void
}

const steps = [
  { step: 'previous', icon: <ChevronUp /> },
  { step: 'next', icon: <ChevronDown /> },
] as const

/** The rarer acts; each is there when it can be done. */
export function MoreMenu({
  ticket,
  search,
  neighbours,
  acts,
  open,
  onOpenChange,
  onChangeSubject,
  onMerge,
  onBan,
  onPurge,
  onPrint,
  onRequester,
}: Props) {
  const t = useText()
  const { can } = ticket
  const hasFiles = useInfiniteQuery(messagePages(ticket.id)).data?.pages.some(page =>
    page.items.some(({ attachments }) => attachments.length > 0),
  )
  const unmark = ticket.status === 'answered' && can.reopen
  const quiet = can['mark-answered'] || unmark || can.resolve
  const shape = can['change-subject'] || can['change-requester'] || can.merge || can.unmerge
  const mayBan = can['ban-sender'] && ticket.contact.email !== ''
  const aside = mayBan || can['mark-spam'] || can['unmark-spam'] || can.delete || can.restore || can.purge
  const beside = steps.filter(({ step }) => neighbours?.[step] !== undefined)
  const any = quiet || shape || aside
  if (!any && beside.length === 0) return null
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      trigger={<IconButton label={t('tickets:moreActs')} icon={<Ellipsis />} />}
    >
      {beside.map(({ step, icon }) => (
        <MenuItem
          key={step}
          icon={icon}
          render={<Link to={paths.ticket} params={{ id: neighbours?.[step] ?? ticket.id }} search={search} />}
        >
          {t(`tickets:${step}`)}
        </MenuItem>
      ))}
      {beside.length > 0 && any && <MenuSeparator />}
      {can['mark-answered'] && (
        <MenuItem icon={<MailCheck />} onClick={acts.markAnswered}>
          {t('tickets:markAnswered')}
        </MenuItem>
      )}
      {unmark && (
        <MenuItem icon={<RotateCcw />} onClick={acts.reopen}>
          {t('tickets:reopen')}
        </MenuItem>
      )}
      {can.resolve && (
        <MenuItem icon={<BellOff />} hint={t('tickets:resolveSilentlyHint')} onClick={acts.resolveSilently}>
          {t('tickets:resolveSilently')}
        </MenuItem>
      )}
      {quiet && shape && <MenuSeparator />}
      {can['change-subject'] && (
        <MenuItem icon={<PencilLine />} onClick={onChangeSubject}>
          {t('tickets:changeSubject')}
        </MenuItem>
      )}
      {can['change-requester'] && (
        <MenuItem icon={<UserRoundPen />} onClick={onRequester}>
          {t('tickets:requester.change')}
        </MenuItem>
      )}
      {can.merge && (
        <MenuItem icon={<Merge />} onClick={onMerge}>
          {t('tickets:mergeInto')}
        </MenuItem>
      )}
      {can.unmerge && (
        <MenuItem icon={<Split />} onClick={acts.unmerge}>
          {t('tickets:unmerge')}
        </MenuItem>
      )}
      <MenuItem icon={<Printer />} onClick={onPrint}>
        {t('tickets:print.open')}
      </MenuItem>
      {hasFiles && (
        <MenuItem icon={<FileDown />} onClick={() => keepFile(filePaths.attachedToTicket(ticket.id))}>
          {t('tickets:attached.ofTicket')}
        </MenuItem>
      )}
      {aside && <MenuSeparator />}
      {can['mark-spam'] && (
        <MenuItem icon={<ShieldBan />} onClick={acts.markSpam}>
          {t('tickets:markSpam')}
        </MenuItem>
      )}
      {can['unmark-spam'] && (
        <MenuItem icon={<ShieldCheck />} onClick={acts.unmarkSpam}>
          {t('tickets:unmarkSpam')}
        </MenuItem>
      )}
      {mayBan && (
        <MenuItem icon={<Ban />} onClick={onBan}>
          {t('tickets:banSender')}
        </MenuItem>
      )}
      {can.restore && (
        <MenuItem icon={<ArchiveRestore />} onClick={acts.restore}>
          {t('tickets:restore')}
        </MenuItem>
      )}
      {can.delete && (
        <MenuItem icon={<Trash2 />} danger onClick={acts.delete}>
          {t('tickets:delete')}
        </MenuItem>
      )}
      {can.purge && (
        <MenuItem icon={<FileX2 />} danger onClick={onPurge}>
          {t('tickets:purge')}
        </MenuItem>
      )}
    </Menu>
  )
}
