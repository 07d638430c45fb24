import type { Service, WorkSettings } from '@stoa/contract/availability'
import { allServices } from '../../../lib/availability.ts'

export type Capacity = WorkSettings['capacity']

/** The largest number that each field takes. */
export const most: Record<Service, number> = { tickets: 10_000, chats: 100, calls: 10 }

/** As typed: empty stands for no limit. */
export type TypedCapacity = Record<Service, string>

const ofEach = <Value>(value: (service: Service) => Value): Record<Service, Value> => ({
  tickets: value('tickets'),
  chats: value('chats'),
  calls: value('calls'),
})

export const typedOf = (capacity: Capacity): TypedCapacity =>
  ofEach(service => String(capacity[service] ?? ''))

export const isRight = (typed: string, service: Service): boolean =>
  typed.trim() === '' || (/^\d+$/.test(typed.trim()) && Number(typed) <= most[service])

export const capacityOf = (typed: TypedCapacity): Capacity =>
  ofEach(service => (typed[service].trim() === '' ? null : Number(typed[service])))

export const isSame = (one: TypedCapacity, other: TypedCapacity): boolean =>
  allServices.every(service => one[service].trim() === other[service].trim())
