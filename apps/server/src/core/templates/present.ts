import type { Template, TemplateKind, Wording } from '@stoa/contract/templates'
import { variablesOf } from './rules/variables.ts'

export const presentTemplate = ({ kind, wording }: { kind: TemplateKind; wording: Wording }): Template => ({
  kind,
  wording,
  variables: [...variablesOf[kind]],
})
