import { allRoutes } from '@stoa/contract/api'
import { alwaysPossible, type ErrorCode, errors } from '@stoa/contract/errors'
import { uploadErrors } from '@stoa/contract/files'
import { codes, page, table } from './markdown.ts'

const always: readonly string[] = alwaysPossible
const uploads: readonly string[] = uploadErrors

/** The keys of the routes that may answer with a code beyond what every route may; `attachments.upload` is no route of the contract. */
export const routesThatAnswer = (code: ErrorCode): string[] => [
  ...allRoutes.filter(route => route.errors.includes(code)).map(route => route.key),
  ...(uploads.includes(code) ? ['attachments.upload'] : []),
]

/** docs/reference/errors.md */
export const errorsPage = (): string =>
  page(
    '# Errors',
    'Every answer that is not 2xx has the body `{ error, message }`; `error` is one of these codes. What users read stands in the catalogues of `packages/text`, in six languages.',
    table(
      ['Code', 'Status', 'Meaning', 'Answered by'],
      (Object.keys(errors) as ErrorCode[]).map(code => [
        `\`${code}\``,
        String(errors[code].status),
        errors[code].sentence,
        always.includes(code) ? 'every route' : codes(routesThatAnswer(code)),
      ]),
    ),
  )
