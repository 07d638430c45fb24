/** A whole HTML document around the given parts, as mail programs like it best: with no more than they understand. */
export const htmlPage = (
  body: string,
  { lang, dir }: { lang?: string; dir: 'ltr' | 'rtl' | 'auto' },
): string =>
  `<!doctype html><html${lang ? ` lang="${lang}"` : ''} dir="${dir}"><head><meta charset="utf-8"></head><body dir="${dir}">${body}</body></html>`
