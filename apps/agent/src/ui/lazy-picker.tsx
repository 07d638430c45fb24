import { type ComponentProps, useState } from 'react'
import type { Picker } from './picker.tsx'
import { type Trigger, useOnDemand } from './use-on-demand.ts'

const load = async () => ({ Picker: (await import('./picker.tsx')).Picker })

type Props = Omit<ComponentProps<typeof Picker<string>>, 'open' | 'onOpenChange' | 'trigger'> & {
  trigger: Trigger
}

/** A Picker for what is on the first screen: only its button is there before it is asked for. */
export function LazyPicker(props: Props) {
  const [open, setOpen] = useState(false)
  const { part, button } = useOnDemand('dialog', props.trigger, load, () => setOpen(true))
  return part ? <part.Picker {...props} open={open} onOpenChange={setOpen} /> : button
}
