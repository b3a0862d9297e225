import type { Day } from '../../ground/base/clock.ts'
import { type Fault, sentencesOf } from '../../ground/base/form.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { StatusKind } from '../../ground/ui/components/status/status.tsx'
import { requestWords } from './request.words.ts'
import { type Request, waitedSince } from './support.ts'

/** A person's name, or words for one who is no longer kept. */
export function nameOf({ name }: { name: string | null }, language: Language): string {
  return name ?? requestWords[language].formerly
}

/** Whom a request was sent to. */
export function askedInWords({ coach }: Request, language: Language): string {
  return coach ? nameOf(coach, language) : requestWords[language].anyCoach
}

/** Where a request stands, in a few words with its drawing. */
export function statusOf(request: Request, today: Day, language: Language): { is: StatusKind; text: string } {
  const t = requestWords[language].states
  const { state } = request
  switch (state.is) {
    case 'asked':
      return { is: 'not-started', text: t.asked(waitedSince(request.askedOn, today)) }
    case 'accepted':
      return { is: 'under-way', text: t.accepted(nameOf(state.coach, language), formatDay(state.until, language)) }
    case 'declined':
      return { is: 'ended', text: t.declined }
    case 'withdrawn':
      return { is: 'ended', text: t.withdrawn }
    case 'ended':
      return { is: 'done', text: t.ended(formatDay(state.on, language)) }
  }
}

/** Where a request stands, as a sentence to the school. */
export function stateSentence({ state, coach }: Request, language: Language): string {
  const t = requestWords[language].request
  switch (state.is) {
    case 'asked':
      if (!coach) return t.askedAny
      return coach.there ? t.askedOne(nameOf(coach, language)) : t.askedGone(nameOf(coach, language))
    case 'accepted':
      return t.accepted(nameOf(state.coach, language), formatDay(state.until, language, true))
    case 'declined':
      return coach ? t.declinedOne(nameOf(coach, language)) : t.declined
    case 'withdrawn':
      return t.withdrawn(nameOf(state.by, language), formatDay(state.on, language))
    case 'ended':
      if (state.how === 'done') return t.done(nameOf(state.by, language), formatDay(state.on, language))
      return state.how === 'day' ? t.day(formatDay(state.on, language, true)) : t.duty(nameOf(state.coach, language))
  }
}

/** The sentence for each faulty field. */
export function errorsOf(faults: Fault<keyof (typeof requestWords)['sv']['errors']>[], language: Language): Record<string, string> {
  return sentencesOf(faults, requestWords[language].errors)
}
