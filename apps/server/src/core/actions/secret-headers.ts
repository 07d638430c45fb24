import { type Action, type ActionOf, hiddenValue } from '@stoa/contract/actions'
import type { Secrets } from '../../platform/secrets.ts'

const mark = 'sealed:'

/** What says who somebody is. An idempotency key is none of these. */
const isSecret = (name: string): boolean =>
  /authori[sz]ation|cookie|token|secret|password|credential|signature|(^|-)(api|auth|access|x)?-?key$/i.test(
    name,
  ) && name.toLowerCase() !== 'idempotency-key'

const isSealed = (value: string): boolean => value.startsWith(mark)

type Header = ActionOf<'request'>['headers'][number]

const mapHeaders = (action: Action, change: (header: Header) => Header): Action =>
  action.kind === 'request' ? { ...action, headers: action.headers.map(change) } : action

const hostOf = (url: string): string => /^\w+:\/\/[^/?#]*/.exec(url)?.[0].toLowerCase() ?? ''

/** The sealed value that a hidden one stands for. Only for the same host: a secret goes to nobody for whom it was not typed. */
const keptValue = (name: string, url: string, before: readonly Action[]): string | undefined =>
  before
    .filter(action => action.kind === 'request')
    .filter(action => hostOf(action.url) === hostOf(url))
    .flatMap(({ headers }) => headers)
    .find(header => header.name.toLowerCase() === name.toLowerCase() && isSealed(header.value))?.value

/** Seals the values of headers that are secret, so that neither database, log nor events hold them. What comes back hidden stays as it was. */
export const sealHeaders = (
  actions: readonly Action[],
  before: readonly Action[],
  secrets: Pick<Secrets, 'seal'>,
): Action[] =>
  actions.map(action =>
    mapHeaders(action, header => {
      const { name, value } = header
      if (action.kind !== 'request' || !isSecret(name) || value === '') return header
      if (value === hiddenValue) return { name, value: keptValue(name, action.url, before) ?? value }
      return { name, value: mark + secrets.seal(value) }
    }),
  )

/** What anybody may see of an action. */
export const hideHeaders = <Given extends Action>(action: Given): Given =>
  mapHeaders(action, ({ name, value }) => ({ name, value: isSealed(value) ? hiddenValue : value })) as Given

/** A hidden value that stands for none: it has to be typed again. */
export const isLost = ({ value }: Header): boolean => value === hiddenValue

/** For whoever sends the request. */
export const openHeaders = (headers: readonly Header[], secrets: Pick<Secrets, 'open'>): Header[] =>
  headers.map(({ name, value }) => ({
    name,
    value: isSealed(value) ? secrets.open(value.slice(mark.length)) : value,
  }))
