/** The widths, colours and languages of every picture. */
export type Variant = {
  width: 1440 | 1024 | 390
  scheme: 'light' | 'dark'
  locale: 'en' | 'nb'
}

const heights = { 1440: 900, 1024: 768, 390: 844 } as const

export const variants: readonly Variant[] = ([1440, 1024, 390] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['en', 'nb'] as const).map((locale) => ({ width, scheme, locale }))
  )
)

/** What Chromium is told. */
export function contextOptions({ width, scheme, locale }: Variant) {
  return {
    viewport: { width, height: heights[width] },
    colorScheme: scheme,
    locale: locale === 'nb' ? 'nb-NO' : 'en-GB',
    reducedMotion: 'reduce',
  } as const
}

/** `record-1440-light-en` */
export function pictureName(page: string, { width, scheme, locale }: Variant): string {
  return `${page}-${width}-${scheme}-${locale}`
}
