import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectRoot } from '../base/root.ts'

/** A typeface as it comes along: what it calls itself, its package, and its files, the regular one first. */
type Typeface = { family: string; from: string; files: string[] }

/**
 * The typeface of papers, and after it those for what it does not have: other scripts, symbols, emoji in one colour. A character is set in the first that
 * has it. True-type and OpenType files: Typst leaves out woff2 without a word.
 */
const typefaces: Typeface[] = [
  google('Atkinson Hyperlegible Next'),
  google('Noto Sans'),
  ...['Arabic', 'Hebrew', 'Syriac', 'Ethiopic', 'Armenian', 'Georgian', 'Thai'].map((script) => google(`Noto Sans ${script}`)),
  google('Noto Sans Symbols 2', ['400Regular']),
  google('Noto Sans Symbols'),
  google('Noto Emoji'),
  { family: 'Noto Sans S Chinese', from: '@embedpdf/fonts-sc', files: ['fonts/NotoSansHans-Regular.otf', 'fonts/NotoSansHans-Bold.otf'] },
  { ...google('Nanum Gothic'), family: 'NanumGothic' },
]

/** Tells who looks for fonts by fontconfig, as Typst does, that this machine has none of its own. */
export const noOthers = join(projectRoot, 'content', 'documents', 'fonts.conf')

/** What the typefaces call themselves, in the order in which they are tried. */
export const families = typefaces.map(({ family }) => family)

/** Every file that papers are set with. */
export function fontFiles(): string[] {
  return typefaces.flatMap(pathsOf)
}

/** The regular file of each typeface, in their order: which characters it has, its bold has too. */
export function regularFiles(): string[] {
  return typefaces.flatMap((typeface) => pathsOf(typeface).slice(0, 1))
}

/** The bold file of each typeface, in their order; the only one where it has no other. */
export function boldFiles(): string[] {
  return typefaces.flatMap((typeface) => pathsOf(typeface).slice(-1))
}

/** As the packages of Google's fonts lay them out. */
function google(family: string, weights = ['400Regular', '700Bold']): Typeface {
  const from = `@expo-google-fonts/${family.toLowerCase().replaceAll(' ', '-')}`
  return { family, from, files: weights.map((weight) => `${weight}/${family.replaceAll(' ', '')}_${weight}.ttf`) }
}

/** A package of fonts may forbid to look at its package.json: its folder is found by what it exports. */
function pathsOf({ from, files }: Typeface): string[] {
  const entry = createRequire(import.meta.url).resolve(from)
  const folder = entry.slice(0, entry.lastIndexOf(join(from)) + join(from).length)
  return files.map((file) => join(folder, file))
}
