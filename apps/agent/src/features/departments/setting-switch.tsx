import type { Department } from '@stoa/contract/departments'
import { Switch } from '../../ui/switch.tsx'
import { useConfigure } from './use-configure.ts'

type Props = {
  department: Department
  setting: 'toSolve' | 'reopensResolved' | 'chats' | 'calls'
  label: string
  hint?: string
}

/** A setting that is on or off, and changes at once. */
export function SettingSwitch({ department, setting, label, hint }: Props) {
  const { shown, locked, configure } = useConfigure(department)
  return (
    <Switch
      label={label}
      hint={hint}
      checked={shown[setting]}
      disabled={locked}
      onCheckedChange={on => configure({ [setting]: on })}
    />
  )
}
