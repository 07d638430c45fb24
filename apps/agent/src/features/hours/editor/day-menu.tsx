import { Ellipsis } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx'
import { type DraftInterval, draftIntervals, wholeDay } from './draft.ts'

type Props = {
  day: string
  onSet: (intervals: DraftInterval[]) => void
  onCopyToWorkingDays: () => void
  onCopyToAll: () => void
}

export function DayMenu({ day, onSet, onCopyToWorkingDays, onCopyToAll }: Props) {
  const t = useText()
  return (
    <Menu trigger={<IconButton label={t('hours:dayMenu', { day })} icon={<Ellipsis />} />}>
      <MenuItem onClick={onCopyToWorkingDays}>{t('hours:copyToWorkingDays')}</MenuItem>
      <MenuItem onClick={onCopyToAll}>{t('hours:copyToAllDays')}</MenuItem>
      <MenuSeparator />
      <MenuItem onClick={() => onSet(draftIntervals(wholeDay))}>{t('hours:wholeDay')}</MenuItem>
      <MenuItem onClick={() => onSet([])}>{t('hours:closed')}</MenuItem>
    </Menu>
  )
}
