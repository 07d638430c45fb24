import type { Condition, Groups } from '@stoa/contract/conditions'

const namesMe = ({ value }: Condition): boolean => Array.isArray(value) && value.includes('me')

/** Whether it depends on who looks what is in a view. */
export const isPersonal = (groups: Groups): boolean => groups.flat().some(namesMe)
