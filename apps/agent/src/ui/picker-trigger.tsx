import { Combobox as Base } from '@base-ui/react/combobox'
import type { ReactElement } from 'react'
import { pickerKey } from './picker-key.ts'
import { typeAhead } from './type-ahead.ts'

/** The button of a list with a search; what is typed until the search has the focus is for that. */
export function PickerTrigger({ trigger }: { trigger: ReactElement }) {
  return (
    <Base.Trigger
      render={trigger}
      onKeyDown={event => {
        const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true'
        const does = pickerKey(event, isOpen)
        if (does === 'nothing') event.preventBaseUIHandler()
        if (does === 'opens') typeAhead()
      }}
    />
  )
}
