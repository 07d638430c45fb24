import type { Membership } from '@stoa/contract/departments'

/** What a new member has: no role, all services, skill and group as the server sets them. */
const usual = { skill: 3, priorityGroup: 1 }

/** Whether the end of this membership loses more than a switch brings back. */
export const isSpecial = ({ role, ...work }: Membership): boolean => role !== null || !isUsualWork(work)

export const isUsualWork = ({
  services,
  skill,
  priorityGroup,
}: Omit<Membership, 'userId' | 'role'>): boolean =>
  services.tickets &&
  services.chats &&
  services.calls &&
  skill === usual.skill &&
  priorityGroup === usual.priorityGroup
