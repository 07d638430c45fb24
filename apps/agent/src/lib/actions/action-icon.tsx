import type { ActionKind } from '@stoa/contract/actions'
import {
  AlarmClock,
  ArchiveRestore,
  ArrowRightLeft,
  CircleCheck,
  Flag,
  Gauge,
  Globe,
  Lock,
  type LucideIcon,
  Mail,
  MailCheck,
  MailX,
  Merge,
  MessageSquareReply,
  NotebookPen,
  PencilLine,
  Replace,
  RotateCcw,
  ShieldCheck,
  Tag,
  Tags,
  Trash2,
} from 'lucide-react'

const icons: Record<ActionKind, LucideIcon> = {
  transfer: ArrowRightLeft,
  tag: Tag,
  untag: Tags,
  prioritise: Flag,
  'change-sla-level': Gauge,
  'change-subject': PencilLine,
  postpone: AlarmClock,
  note: NotebookPen,
  answer: MessageSquareReply,
  mail: Mail,
  'mark-answered': MailCheck,
  resolve: CircleCheck,
  reopen: RotateCcw,
  close: Lock,
  'mark-spam': MailX,
  'unmark-spam': ShieldCheck,
  delete: Trash2,
  restore: ArchiveRestore,
  merge: Merge,
  request: Globe,
  'replace-text': Replace,
}

export function ActionIcon({ kind }: { kind: ActionKind }) {
  const Icon = icons[kind]
  return <Icon aria-hidden="true" />
}
