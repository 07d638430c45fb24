import { Ellipsis } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { useText } from '../text.ts'
import { type DraftInterval, draftIntervals, wholeDay } from './draft-week.ts'

type Props = {
  day: string
  none: string
  onSet: (intervals: DraftInterval[]) => void
  onCopyToWorkingDays: () => void
  onCopyToAll: () => void
}

export function DayMenu({ day, none, onSet, onCopyToWorkingDays, onCopyToAll }: Props) {
  const t = useText()
  return (
    <Menu trigger={<IconButton label={t('hours:dayMenu', { day })} icon={<Ellipsis />} />}>
      <MenuItem onClick={onCopyToWorkingDays}>{t('hours:copyToWorkingDays')}</MenuItem>
      <MenuItem onClick={onCopyToAll}>{t('hours:copyToAllDays')}</MenuItem>
      <MenuSeparator />
      <MenuItem onClick={() => onSet(draftIntervals(wholeDay))}>{t('hours:wholeDay')}</MenuItem>
      <MenuItem onClick={() => onSet([])}>{none}</MenuItem>
    </Menu>
  )
}
