import type { Messages } from '../../../ground/base/language.ts'
import type { Audience } from '../framework.ts'

/** The question says once which time it asks about (staff: this term; leaders: the past school year): a level that names another would unsay it. */
export const vague: Messages<RegExp> = {
  sv: /(?<!\p{L})(?:i dag|numera|nuförtiden|just nu|alltid|sällan|ofta)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:today|nowadays|these days|right now|always|seldom|rarely)(?!\p{L})/iu,
}

/** Times that only the other audience's questions ask about. */
export const foreign: Record<Audience, Messages<RegExp>> = {
  staff: { sv: /(?:det senaste läsåret|i år|senaste året)/iu, en: /(?:the past year|this year|last year)/iu },
  leader: { sv: /(?:den här terminen|senaste terminen)/iu, en: /(?:this term|last term)/iu },
}
