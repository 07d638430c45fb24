import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import button from '../../../ui/button.module.css'
import { classes } from '../../../ui/classes.ts'

export function NewMacro() {
  const t = useText()
  return (
    <Link to={paths.newMacro} search={{}} className={classes(button.button, button.primary, button.normal)}>
      <Plus />
      {t('macros:add')}
    </Link>
  )
}
