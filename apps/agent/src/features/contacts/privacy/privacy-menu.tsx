import type { ContactProfile } from '@stoa/contract/contacts'
import { Download, Ellipsis, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { EraseDialog } from './erase-dialog.tsx'

/** What the law lets a person ask for: all that is kept, or that nothing is. */
export function PrivacyMenu({ contact: { id, can } }: { contact: ContactProfile }) {
  const t = useText()
  const { language } = useReader()
  const [open, setOpen] = useState(false)
  const [erasing, setErasing] = useState(false)
  if (!can.exportData && !can.erase) return null
  // Spelled here, because the module of the contract brings a validator along.
  const archive = `/api/contacts/${id}/personal-data.zip?language=${language}`
  return (
    <>
      <Menu
        open={open}
        onOpenChange={setOpen}
        trigger={<IconButton label={t('contacts:privacy.act')} icon={<Ellipsis />} />}
      >
        {can.exportData && (
          <MenuItem
            icon={<Download />}
            hint={t('contacts:privacy.exportHint')}
            onClick={() => window.location.assign(archive)}
          >
            {t('contacts:privacy.export')}
          </MenuItem>
        )}
        {can.erase && (
          <MenuItem icon={<UserRoundX />} danger onClick={() => setErasing(true)}>
            {t('contacts:privacy.erase')}
          </MenuItem>
        )}
      </Menu>
      {erasing && <EraseDialog contactId={id} open onOpenChange={setErasing} />}
    </>
  )
}
