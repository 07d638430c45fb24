import type { Department } from '@stoa/contract/departments'
import part from '../part.module.css'
import { DepartmentAddresses } from './department-addresses.tsx'
import { OutgoingAccount } from './outgoing-account.tsx'
import { DepartmentSignature } from './signature/department-signature.tsx'
import { SpamFilter } from './spam-filter.tsx'
import { TemplatesLink } from './templates-link.tsx'

export const MailPart = ({ department }: { department: Department }) => (
  <div className={part.part}>
    <DepartmentAddresses department={department} />
    <OutgoingAccount department={department} />
    {department.can.configure && <SpamFilter department={department} />}
    {department.can.configure && <DepartmentSignature department={department} />}
    {department.can.configure && <TemplatesLink department={department} />}
  </div>
)
