import { Page } from '../../ui/page.tsx'

export const RequestResetPage = () => <Page title="Stoa">{null}</Page>
