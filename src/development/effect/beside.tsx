import { linkTo } from '../../ground/base/addresses.ts'
import { chargedAsked } from '../evaluation/store.ts'
import type { ProgrammeRunning } from '../programme/beside.ts'
import { effectWords } from './effect.words.ts'

/** The way to what a programme has led to and to its reports, for who leads it. */
export const effectRunning: ProgrammeRunning = ({ language, viewer }, programme) =>
  chargedAsked(viewer, programme.id).map((charged) => {
    const t = effectWords[language]
    if (!charged) return []
    return [
      { about: 'results', href: linkTo('/programmes/:id/report', programme.id), label: t.link },
      { about: 'results', href: linkTo('/programmes/:id/reports', programme.id), label: t.reports },
    ]
  })
