import { ApiError } from '@stoa/client/api-error'
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { query } from '../lib/query.ts'
import { meQuery } from '../lib/session.ts'
import { paths } from '../paths.ts'

/** Lets a signed-in agent pass; sends others to sign in, and the very first visitor to set the server up. */
export async function requireSession(queryClient: QueryClient, wanted: string): Promise<void> {
  try {
    await queryClient.ensureQueryData(meQuery)
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'not_signed_in') throw error
    const { needed } = await queryClient.fetchQuery(query('setup.get'))
    if (needed) throw redirect({ to: paths.setup })
    throw redirect({ to: paths.signIn, search: wanted === paths.tickets ? {} : { returnTo: wanted } })
  }
}
