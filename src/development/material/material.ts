import type { FileType } from '../../cycle/plan/plan.ts'
import { addDays, type Day, dayOf } from '../../ground/base/clock.ts'
import type { ProgrammeAspect } from '../programme/programme.ts'

export const materialKinds = ['recording', 'material'] as const
export type MaterialKind = (typeof materialKinds)[number]

/** Under which terms others may use it. */
export const licences = ['cc-by', 'cc-by-sa', 'cc0', 'own staff', 'other'] as const
export type Licence = (typeof licences)[number]

export const longest = { title: 200, about: 1000, url: 2000, licenceNote: 300, transcript: 60_000, who: 200, kept: 300 } as const

/** Days after a session within which its recording must have captions or a transcript (law 2018:1937 on access to digital public services, 9 §: what was sent live). */
export const captionDays = 14

/** That somebody, or a group, has consented to being seen or heard. */
export type Consent = {
  id: string
  who: string
  givenOn: Day
  kept: string
  until: Day | null
  withdrawn: { on: Day; byName: string } | null
}

export type Material = {
  id: string
  programme: { id: string; title: string; released: boolean }
  session: { id: string; title: string; endsAt: Date } | null
  kind: MaterialKind
  title: string
  about: string
  url: string | null
  file: { name: string; type: FileType; size: number } | null
  licence: Licence
  licenceNote: string
  captioned: boolean
  transcript: string
  nobodySeen: boolean
  until: Day | null
  revision: number
  published: boolean
  consents: Consent[]
  /** What its programme answers. */
  aspects: ProgrammeAspect[]
}

/** What hinders that it is shown: words for what is heard, consent of who is seen, a consent that is withdrawn or over, its own last day. */
export type Hindrance = 'captions' | 'consent' | 'withdrawn' | 'lapsed' | 'over'

/** What hinders that something is shown on a day, all of it; nothing where it may be. The one rule: publishing asks it, and every page that shows anything. */
export function hindrances(
  material: Pick<Material, 'kind' | 'captioned' | 'transcript' | 'nobodySeen' | 'until' | 'consents'>,
  today: Day,
): Hindrance[] {
  const { kind, captioned, transcript, nobodySeen, until, consents } = material
  const recorded = kind === 'recording'
  return [
    ...(recorded && !captioned && transcript === '' ? (['captions'] as const) : []),
    ...(recorded && !nobodySeen && consents.length === 0 ? (['consent'] as const) : []),
    ...(consents.some(({ withdrawn }) => withdrawn !== null) ? (['withdrawn'] as const) : []),
    ...(consents.some((each) => each.withdrawn === null && each.until !== null && each.until < today) ? (['lapsed'] as const) : []),
    ...(until !== null && until < today ? (['over'] as const) : []),
  ]
}

/** Whether everybody who sees its programme sees it. */
export function isShown(material: Material, today: Day): boolean {
  return material.published && material.programme.released && hindrances(material, today).length === 0
}

/** The last day on which a recording must have captions or a transcript; null for what is no recording of a session. */
export function captionsBy({ kind, session }: Pick<Material, 'kind' | 'session'>): Day | null {
  return kind === 'recording' && session ? addDays(dayOf(session.endsAt), captionDays) : null
}

/** Whether something is about an aspect, and meant for a level of it; null: whichever. */
export function isFor(
  { aspects }: Pick<Material, 'aspects'>,
  wanted: { framework: string; aspect: string } | null,
  level: number | null,
): boolean {
  return (
    aspects.some(
      (each) =>
        (wanted === null || (each.framework === wanted.framework && each.aspect === wanted.aspect)) &&
        (level === null || (each.from <= level && level <= each.to)),
    ) ||
    (wanted === null && level === null)
  )
}
