import audit from './zh/audit.json' with { type: 'json' }
import auth from './zh/auth.json' with { type: 'json' }
import availability from './zh/availability.json' with { type: 'json' }
import departments from './zh/departments.json' with { type: 'json' }
import distribution from './zh/distribution.json' with { type: 'json' }
import errors from './zh/errors.json' with { type: 'json' }
import guide from './zh/guide.json' with { type: 'json' }
import hours from './zh/hours.json' with { type: 'json' }
import mail from './zh/mail.json' with { type: 'json' }
import mails from './zh/mails.json' with { type: 'json' }
import people from './zh/people.json' with { type: 'json' }
import settings from './zh/settings.json' with { type: 'json' }
import shell from './zh/shell.json' with { type: 'json' }
import sla from './zh/sla.json' with { type: 'json' }
import templates from './zh/templates.json' with { type: 'json' }
import tickets from './zh/tickets.json' with { type: 'json' }
import timeline from './zh/timeline.json' with { type: 'json' }

export const zh = {
  shell,
  errors,
  auth,
  tickets,
  departments,
  people,
  mail,
  mails,
  settings,
  timeline,
  hours,
  availability,
  distribution,
  sla,
  templates,
  audit,
  guide,
}
