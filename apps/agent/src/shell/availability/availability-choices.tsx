import type { Availability, AvailabilityState, Service } from '@stoa/contract/availability'
import { allStates, serviceNames, stateNames, summaryOf } from '../../lib/availability.ts'
import { useText } from '../../lib/text.ts'
import { AvailabilityMark } from '../../ui/availability-mark.tsx'
import { MenuChoice, MenuSeparator, SubMenu } from '../../ui/menu.tsx'

type Props = {
  services: readonly Pick<Availability, 'service' | 'state' | 'chosen' | 'since' | 'reason'>[]
  /** `service` null: for all of them. */
  onChoose: (choice: { service: Service | null; state: AvailabilityState }) => void
}

/** Inside a menu: one state for all services, or for one of them. Shown is what was chosen, also of who is not there. */
export function AvailabilityChoices({ services, onChoose }: Props) {
  const t = useText()
  const states = stateNames(t)
  const names = serviceNames(t)
  const options = allStates.map(value => ({
    value,
    label: states[value],
    icon: <AvailabilityMark state={value} />,
  }))
  const chosen = summaryOf(services.map(each => ({ ...each, state: each.chosen })))
  return (
    <>
      <MenuChoice
        label={t('availability:allServices')}
        options={options}
        value={chosen && !chosen.differs ? chosen.first.chosen : null}
        onValueChange={state => onChoose({ service: null, state })}
      />
      <MenuSeparator />
      {services.map(({ service, chosen: state }) => (
        <SubMenu key={service} label={names[service]} hint={states[state]}>
          <MenuChoice
            label={names[service]}
            options={options}
            value={state}
            onValueChange={next => onChoose({ service, state: next })}
          />
        </SubMenu>
      ))}
    </>
  )
}
