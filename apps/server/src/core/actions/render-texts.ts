import type { Action } from '@stoa/contract/actions'
import { LiquidError } from 'liquidjs'
import { escapeHtml } from '../../platform/escape-html.ts'
import { createLiquid } from '../templates/queries.ts'
import { type TextKind, textsOf } from './rules/texts.ts'
import { type Scope, variables } from './rules/variables.ts'

const text = (value: unknown) => String(value ?? '')

/** What a customer wrote may neither become markup, nor another address, nor end a string. */
const engines = {
  line: createLiquid(),
  plain: createLiquid(),
  html: createLiquid(value => escapeHtml(text(value)).replaceAll('\n', '<br>')),
  url: createLiquid(value => encodeURIComponent(text(value))),
  json: createLiquid(value => JSON.stringify(text(value)).slice(1, -1)),
} satisfies Record<TextKind, unknown>

/** Puts values in; what is one line stays one. @throws LiquidError where the limits are reached */
export const renderText = (kind: TextKind, template: string, scope: Scope): string => {
  const rendered = String(engines[kind].parseAndRenderSync(template, scope))
  return kind === 'line' ? rendered.replace(/\s+/g, ' ').trim() : rendered.trim()
}

export const isLiquidError = (error: unknown): boolean => error instanceof LiquidError

type Place = { path: string; problem: string }

/** Why a text cannot be used; null where it can. */
export const problemInText = (
  kind: TextKind,
  template: string,
  known: readonly string[] = variables,
): string | null => {
  const liquid = engines[kind]
  try {
    const parsed = liquid.parse(template)
    const { globals } = liquid.analyzeSync(parsed, { partials: false })
    const unknown = Object.values(globals)
      .flat()
      .find(variable => !known.includes(variable.segments.join('.')))
    // Once for the limits: what is too much work now would be too much each time.
    liquid.renderSync(parsed, {})
    return unknown ? `unknown-variable ${String(unknown)}` : null
  } catch (error) {
    if (error instanceof LiquidError) return `broken ${error.message.replace(/, (file|line):.*$/s, '')}`
    throw error
  }
}

/** What keeps the texts of an action from being used. */
export const problemsInTexts = (action: Action): Place[] =>
  textsOf(action).flatMap(({ path, kind, text: template }) => {
    const problem = problemInText(kind, template)
    return problem === null ? [] : [{ path, problem }]
  })
