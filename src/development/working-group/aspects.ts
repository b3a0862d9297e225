import { findAspect } from '../../content/framework/framework.ts'
import { type FrameworkVersion, newestAsked } from '../../content/framework/store.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { NamedNeed } from './pages/need-lines.tsx'
import { needsAsked, type SharedNeed, sharedNeedsAsked } from './store.ts'

/** Needs with what their sub-areas are called in the newest version of their framework; one that is no longer there has no name. */
export function namedNeedsAsked(language: Language, which: Parameters<typeof needsAsked>[0]): Question<NamedNeed[]> {
  return together(needsAsked(which), newestAsked()).map(([needs, versions]) =>
    needs.map((need) => ({ ...need, aspectName: nameOf(need, versions, language) })),
  )
}

/** What groups have said is needed and let planners read, with what sub-areas are called. */
export function sharedNeedsNamedAsked(language: Language): Question<(SharedNeed & { aspectName: string })[]> {
  return together(sharedNeedsAsked(), newestAsked()).map(([needs, versions]) =>
    needs.map((need) => ({ ...need, aspectName: nameOf(need, versions, language) })),
  )
}

function nameOf(
  { framework, aspect }: Pick<SharedNeed, 'framework' | 'aspect'>,
  versions: readonly FrameworkVersion[],
  language: Language,
): string {
  const version = versions.find((each) => each.framework.key === framework)
  const named = version && aspect ? findAspect(version.framework, aspect) : null
  return named?.name[language] ?? ''
}
