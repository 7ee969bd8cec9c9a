import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

/* The only file with colours. Fjord is the brand, Beacon means "somebody must act". */

// prettier-ignore
const fjord: MantineColorsTuple = [
  '#edf6f6', '#d5eaea', '#abd5d7', '#7fbec2', '#54a5ab',
  '#2f8a92', '#1e727a', '#145f67', '#0e4c53', '#083a40',
]

// prettier-ignore
const beacon: MantineColorsTuple = [
  '#fff7e0', '#ffebb8', '#ffd97a', '#fdc53f', '#f2ab12',
  '#d48f00', '#a86f00', '#855700', '#674300', '#4a3000',
]

// prettier-ignore
const harm: MantineColorsTuple = [
  '#fdf1ef', '#fbe4e1', '#f3aea7', '#ec8379', '#e05c50',
  '#cf3f33', '#b42f24', '#9c261c', '#7d1e16', '#5e1610',
]

// prettier-ignore
const checked: MantineColorsTuple = [
  '#eef8f1', '#dcf0e3', '#a3d5b5', '#73bf8f', '#4aa96d',
  '#2f8f54', '#237a45', '#1b6639', '#14522d', '#0d3d21',
]

// prettier-ignore
const stone: MantineColorsTuple = [
  '#f6f8f7', '#eef1f0', '#e2e7e5', '#d1d8d5', '#b4beba',
  '#8b9692', '#66716d', '#4d5754', '#353e3b', '#212826',
]

// prettier-ignore
const night: MantineColorsTuple = [
  '#e3e9e7', '#ccd4d1', '#a5b0ac', '#7d8985', '#4b5653',
  '#37413e', '#29322f', '#1b2321', '#151c1a', '#0f1513',
]

/** Surfaces that tell something, in light and in dark, by the names given below. */
const quietColours: Record<string, string> = { beacon: 'beacon', green: 'added', red: 'removed' }

const quietSurface = (name: string) => ({
  background: `var(--varde-${name})`,
  hover: `var(--varde-${name})`,
  color: `var(--varde-${name}-text)`,
  border: `1px solid var(--varde-${name}-line)`,
})

export const theme = createTheme({
  colors: { fjord, beacon, red: harm, green: checked, gray: stone, dark: night },
  white: '#ffffff',
  black: stone[9],
  primaryColor: 'fjord',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'Liberation Mono', Menlo, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  variantColorResolver: (input) => {
    const quiet = input.variant === 'light' && quietColours[String(input.color)]
    return quiet ? quietSurface(quiet) : defaultVariantColorsResolver(input)
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 550 } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: false } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
  },
})

/** Names for what the pages need beyond Mantine's own variables, in light and in dark. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--varde-progress': fjord[5], '--varde-paper': '#ffffff' },
  light: {
    '--mantine-color-error': harm[6],
    '--mantine-color-placeholder': stone[6],
    '--mantine-color-anchor': fjord[7],
    '--mantine-color-dimmed': stone[7],
    '--varde-ground': stone[0],
    '--varde-surface': '#ffffff',
    '--varde-hover': stone[1],
    '--varde-selected': fjord[0],
    '--varde-line': stone[2],
    '--varde-line-strong': stone[5],
    '--varde-focus': fjord[6],
    '--varde-mark': fjord[7],
    '--varde-flame': beacon[4],
    '--varde-beacon': beacon[0],
    '--varde-beacon-line': beacon[3],
    '--varde-beacon-text': beacon[8],
    '--varde-added': checked[0],
    '--varde-added-line': checked[2],
    '--varde-added-text': checked[8],
    '--varde-removed': harm[0],
    '--varde-removed-line': harm[2],
    '--varde-removed-text': harm[7],
  },
  dark: {
    '--mantine-color-error': harm[3],
    '--mantine-color-placeholder': night[2],
    '--mantine-color-anchor': fjord[3],
    '--mantine-color-dimmed': night[2],
    '--varde-ground': night[8],
    '--varde-surface': night[7],
    '--varde-hover': night[6],
    '--varde-selected': fjord[9],
    '--varde-line': night[5],
    '--varde-line-strong': night[3],
    '--varde-focus': fjord[3],
    '--varde-mark': fjord[3],
    '--varde-flame': beacon[3],
    '--varde-beacon': '#332609',
    '--varde-beacon-line': beacon[7],
    '--varde-beacon-text': beacon[2],
    '--varde-added': '#12301f',
    '--varde-added-line': checked[7],
    '--varde-added-text': checked[1],
    '--varde-removed': '#421511',
    '--varde-removed-line': harm[7],
    '--varde-removed-text': harm[1],
  },
})
