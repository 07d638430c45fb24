import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import button from '../../../ui/button.module.css'
import { classes } from '../../../ui/classes.ts'

export function NewCanned() {
  const t = useText()
  return (
    <Link to={paths.newCannedMessage} className={classes(button.button, button.primary, button.normal)}>
      <Plus />
      {t('canned:add')}
    </Link>
  )
}
