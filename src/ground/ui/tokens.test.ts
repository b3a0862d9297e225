import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8')
const [lightText = '', darkText = ''] = css.split('@media')
const light = colours(lightText)
const themes = { light, dark: new Map([...light, ...colours(darkText)]) }

const surfaces = ['paper', 'surface', 'sunken']
const tinted = ['tint', 'warn-tint', 'error-tint']
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'accent-2', 'warn', 'error']
const levels = ['l1', 'l15', 'l2', 'l25', 'l3', 'l35', 'l4', 'l45', 'l5']
/** The text colour that `charts/marks.css` puts on each tone. */
const levelTexts: Record<string, string> = { l1: 'o1', l15: 'o1', l2: 'o2', l25: 'o2', l3: 'o3', l35: 'o3', l4: 'o4', l45: 'o5', l5: 'o5' }

for (const [theme, tokens] of Object.entries(themes)) {
  const contrast = (first: string, second: string) => ratio(tokenOf(tokens, first), tokenOf(tokens, second))
  const atLeast = (minimum: number, first: string, second: string) => {
    const found = contrast(first, second)
    assert.ok(found >= minimum, `${first} on ${second}: ${found.toFixed(2)}, needs ${minimum}`)
  }

  describe(`colours in the ${theme} theme`, () => {
    it('lets every text be read on every surface', () => {
      for (const text of texts) for (const surface of surfaces) atLeast(4.5, text, surface)
    })

    it('lets text, links and their marks be read on notices and chosen rows', () => {
      for (const text of ['ink', 'ink-2', 'accent']) for (const tint of tinted) atLeast(4.5, text, tint)
      atLeast(4.5, 'warn', 'warn-tint')
      atLeast(4.5, 'error', 'error-tint')
    })

    it('lets the text of buttons, parts and messages be read', () => {
      for (const [text, surface] of [
        ['on-accent', 'accent'],
        ['on-accent', 'accent-2'],
        ['ink', 'mid'],
        ['paper', 'ink'],
      ] as const)
        atLeast(4.5, text, surface)
    })

    it('lets the number be read on every level', () => {
      for (const level of levels) atLeast(4.5, levelTexts[level] ?? '', level)
    })

    it('shows where controls, marks and the focus are', () => {
      for (const mark of ['rule-2', 'ink-3', 'focus', 'accent', 'error']) for (const surface of surfaces) atLeast(3, mark, surface)
      for (const tint of tinted) atLeast(3, 'focus', tint)
    })

    it('steps evenly from paper towards ink', () => {
      const luminances = levels.map((level) => luminance(tokenOf(tokens, level)))
      const sorted = luminances.toSorted((a, b) => (theme === 'light' ? b - a : a - b))
      assert.deepEqual(luminances, sorted)
    })
  })
}

function colours(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name = '', colour = '']) => [name, colour]))
}

function tokenOf(tokens: Map<string, string>, name: string): string {
  const colour = tokens.get(name)
  assert.ok(colour, `no token named ${name}`)
  return colour
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(full.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, WCAG 2.2. */
function ratio(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
