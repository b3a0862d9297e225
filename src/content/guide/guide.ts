import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '../../ground/base/language.ts'
import { type Role, roles } from '../../ground/base/viewer.ts'
import { type Block, readMarkdown } from './markdown.ts'

/** A help page in one language. */
export type GuideText = { title: string; summary: string; source: string; blocks: Block[] }

/** A help page: whom it is for, and its text in both languages. */
export type Guide = { key: string; for: Role[]; order: number; text: Record<Language, GuideText> }

/** The guide that an authority may write a text of its own for. */
export const informationText = 'informationstext'

const head = z.strictObject({
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(200),
  for: z.array(z.enum(roles)).min(1),
  order: z.int().min(0),
})

export type Head = z.infer<typeof head>

/**
 * Reads a guide's file: what stands between the two lines of `---`, and the text after.
 * @throws Error that names what is wrong in the head
 */
export function readGuide(file: string): { head: Head; text: GuideText } {
  const [, front = '', source = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.replace(/\r\n?/g, '\n')) ?? []
  const parsed = head.safeParse(parse(front))
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'head'}: ${message}`).join('; '))
  const { title, summary } = parsed.data
  return { head: parsed.data, text: { title, summary, source: source.trim(), blocks: readMarkdown(source) } }
}

/** The guides in their order: those for someone with these roles, and the others. Without roles all are others. */
export function sortedFor(guides: readonly Guide[], has: readonly Role[]): { own: Guide[]; others: Guide[] } {
  const ordered = guides.toSorted((a, b) => a.order - b.order || a.key.localeCompare(b.key))
  const isOwn = (guide: Guide) => guide.for.some((role) => has.includes(role))
  return { own: ordered.filter(isOwn), others: ordered.filter((guide) => !isOwn(guide)) }
}

/** The three guides that come after one, in the order that somebody reads them; after the last comes the first. */
export function nextAfter({ key }: Pick<Guide, 'key'>, inOrder: readonly Guide[]): Guide[] {
  const at = inOrder.findIndex((each) => each.key === key)
  return [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(0, at))].slice(0, 3)
}
