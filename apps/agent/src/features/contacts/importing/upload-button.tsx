import { request } from '@stoa/client/request'
import type { ContactImport } from '@stoa/contract/contact-imports'
import { importUpload } from '@stoa/contract/import-targets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { showError } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'

type About = ContactImport['about']

const upload = async ({ about, file }: { about: About; file: File }): Promise<ContactImport> => {
  const body = new FormData()
  body.set('file', file, file.name)
  return (await request(`${importUpload}?about=${about}`, { method: 'POST', body })) as ContactImport
}

/** Chooses a file and sends it; what its columns are is said on the page that opens then. */
export function UploadButton({ about }: { about: About }) {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: upload,
    onSuccess: ({ id }) => {
      queryClient.invalidateQueries({ queryKey: ['contactImports.list'] })
      navigate({ to: paths.contactImport, params: { id } })
    },
    onError: showError,
  })
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        data-about={about}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) send.mutate({ about, file })
          target.value = ''
        }}
      />
      <Button
        look={about === 'contact' ? 'primary' : 'plain'}
        icon={<Upload />}
        busy={send.isPending}
        onClick={() => input.current?.click()}
      >
        {t(`contacts:importing.upload.${about}`)}
      </Button>
    </>
  )
}
