import type { Language } from '../../../ground/base/language.ts'
import type { Place, Request } from '../support.ts'

import { askWords } from './ask.words.ts'

/** "Almskolan", or a team with its school: "4–6, Almskolan". */
export function placeName({ schoolName, teamName }: Pick<Place | Request, 'schoolName' | 'teamName'>): string {
  return teamName ? `${teamName}, ${schoolName}` : schoolName
}

/** The choices of a form: whom one asks for. */
export function placeOptions(places: Place[], language: Language): { value: string; label: string; hint?: string | undefined }[] {
  return places.map((place) => ({
    value: place.unit,
    label: placeName(place),
    hint: place.team ? askWords[language].form.teamNote : undefined,
  }))
}
