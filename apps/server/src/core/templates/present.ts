import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { Template, Wording } from '@stoa/contract/templates'
import { variablesOf } from './rules/variables.ts'

export const presentTemplate = ({ kind, wording }: { kind: TemplateKind; wording: Wording }): Template => ({
  kind,
  wording,
  variables: [...variablesOf[kind]],
})
