import type { Attachment } from '@stoa/contract/messages'
import { Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { fileOf, pictureSource } from './picture-source.ts'

/** Brings a picture to the server; null where it did not get there. */
export type AddPicture = (file: File) => Promise<Attachment | null>

/** Pictures that were pasted or dropped as files, by the address that shows them meanwhile. */
const files = new Map<string, File>()

/** As it leaves, so that it looks alike in the editor, in the conversation and in the mail. */
const style = 'max-width:100%;height:auto'

/** Only `parseHTML` of the node says where a picture is: read by itself, an address from elsewhere would be asked by the browser, and its server learn who pastes. */
const decided = { default: null, parseHTML: () => null }

/** A picture in the text. `src`: where the server has it; until it does, `waits` tells which one it is. */
export const picture = (add: AddPicture) =>
  Node.create({
    name: 'image',
    group: 'inline',
    inline: true,
    draggable: true,
    addAttributes: () => ({
      src: decided,
      waits: { ...decided, rendered: false },
      alt: { default: null },
      width: { default: null },
    }),
    parseHTML: () => [
      {
        tag: 'img[src]',
        getAttrs: element => {
          const source = pictureSource(element.getAttribute('src') ?? '')
          return source ? { src: null, waits: null, ...source } : false
        },
      },
    ],
    // One that is not there yet is left out of what is kept and sent: without an address it shows nothing.
    renderHTML: ({ HTMLAttributes }) => ['img', { ...HTMLAttributes, style }],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('img')
        dom.setAttribute('style', style)
        dom.alt = node.attrs.alt ?? ''
        if (node.attrs.width) dom.setAttribute('width', node.attrs.width)
        const waits: string | null = node.attrs.waits
        if (node.attrs.src) dom.src = node.attrs.src
        else if (waits && !/^https?:/i.test(waits)) dom.src = waits
        if (!node.attrs.src) dom.setAttribute('aria-busy', 'true')
        return { dom }
      },
    addProseMirrorPlugins: () => [new Plugin({ view: view => watching(view, add) })],
  })

/** Brings each picture that waits to the server, once, and then says in the text where it is. */
function watching(view: EditorView, add: AddPicture) {
  const asked = new Map<string, Attachment | null | 'running'>()
  const bring = async (address: string) => {
    asked.set(address, 'running')
    const file = files.get(address) ?? (await fileOf(address).catch(() => null))
    asked.set(address, file && (await add(file)))
    if (files.delete(address)) URL.revokeObjectURL(address)
    if (!view.isDestroyed) look(view)
  }
  const look = ({ state }: EditorView) => {
    const { tr } = state
    state.doc.descendants((node, at) => {
      const address: string | null = node.type.name === 'image' ? node.attrs.waits : null
      if (!address) return
      const found = asked.get(address)
      const place = tr.mapping.map(at)
      if (found === undefined) bring(address)
      else if (found === null) tr.delete(place, place + 1)
      else if (found !== 'running')
        tr.setNodeMarkup(place, undefined, {
          ...node.attrs,
          src: found.url,
          waits: null,
          alt: node.attrs.alt || found.name,
        })
    })
    if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false))
  }
  look(view)
  return {
    update: (changed: EditorView, before: { doc: unknown }) => {
      if (changed.state.doc !== before.doc) look(changed)
    },
  }
}

const drawable = /^image\/(png|jpe?g|gif|webp|avif)$/

/** Puts the pictures among files into the text. @returns the others */
export function takePictures(view: EditorView, given: readonly File[], at?: number): File[] {
  const { image } = view.state.schema.nodes
  if (!image) return [...given]
  const { tr } = view.state
  const pictures = given.filter(({ type }) => drawable.test(type))
  for (const file of pictures) {
    const address = URL.createObjectURL(file)
    files.set(address, file)
    const node = image.create({ waits: address, alt: file.name })
    if (at === undefined) tr.replaceSelectionWith(node)
    else tr.insert(at, node)
  }
  if (pictures.length > 0) view.dispatch(tr.scrollIntoView())
  return given.filter(file => !pictures.includes(file))
}
