import type { Department } from '@stoa/contract/departments'
import { useState } from 'react'
import { useDrop } from '../../../lib/uploads/use-drop.ts'
import { useUploads } from '../../../lib/uploads/use-uploads.ts'
import type { NewDraft } from './new-draft.ts'

/** What every new ticket is begun with: a department, a subject, a text and files, as its draft has them. */
export function useNewTicket(departments: readonly Department[], start: NewDraft) {
  const department =
    departments.find(({ id }) => id === start.departmentId) ??
    departments.find(({ isDefault }) => isDefault) ??
    departments[0]
  const [departmentId, setDepartmentId] = useState(department?.id ?? 0)
  const [subject, setSubject] = useState(start.subject)
  const [html, setHtml] = useState(start.html)
  const uploads = useUploads({ waiting: start.attachments, html: start.html })
  return {
    departmentId,
    setDepartmentId,
    subject,
    setSubject,
    html,
    setHtml,
    uploads,
    attachments: uploads.with(html).attachments,
    drop: useDrop(uploads.add),
  }
}
