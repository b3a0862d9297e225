import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { isFor, isShown, type Material } from '../material/material.ts'
import { MaterialLines } from '../material/material-lines.tsx'
import { offerWords } from './offer.words.ts'

/** Recordings and materials named beside sessions, at most. */
const mostShown = 3

/** Those that are shown and are about one of some aspects; at a level where one is said. */
export function materialsFor<M extends Material>(
  all: readonly M[],
  wanted: readonly { framework: string; aspect: string; level?: number }[],
  today: Day,
): M[] {
  return all
    .filter((material) => isShown(material, today) && wanted.some((each) => isFor(material, each, each.level ?? null)))
    .slice(0, mostShown)
}

/** Recordings and materials beneath sessions; nothing where there are none. */
export function MaterialsShown({ language, today, materials }: { language: Language; today: Day; materials: readonly Material[] }) {
  if (materials.length === 0) return null
  return (
    <div class="stack-s">
      <h3>{offerWords[language].materials}</h3>
      <MaterialLines {...{ language, today, materials }} />
    </div>
  )
}
