import { Button } from './button.tsx'

type Props = {
  label: string
  /** A list in pages, as the query cache has it. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** At the end of a list in pages: gone when everything is there. */
export function LoadMore({ label, of }: Props) {
  return (
    of.hasNextPage && (
      <div>
        <Button busy={of.isFetchingNextPage} onClick={() => of.fetchNextPage()}>
          {label}
        </Button>
      </div>
    )
  )
}
