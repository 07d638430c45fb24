import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'

export function NewCalendar() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <Button look="primary" icon={<Plus />} onClick={() => navigate({ to: paths.newCalendar })}>
      {t('hours:newTitle')}
    </Button>
  )
}
