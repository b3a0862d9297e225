import { capitalise, countInWords, formatList, type Messages } from '../../../ground/base/language.ts'

/** How many people an import makes, changes and ends. */
export type Counts = { added: number; changed: number; ended: number }

/** "60 personer är nya och två ändras": what there is none of is not said. */
function countsSv({ added, changed, ended }: Counts): string {
  const parts = [
    added > 0 ? `${countInWords(added, 'sv')} ${added === 1 ? 'person är ny' : 'personer är nya'}` : '',
    changed > 0 ? `${countInWords(changed, 'sv')} ändras` : '',
    ended > 0 ? `${countInWords(ended, 'sv')} avslutas` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `${capitalise(formatList(parts, 'sv'))}.` : 'Inga personer ändras.'
}

function countsEn({ added, changed, ended }: Counts): string {
  const parts = [
    added > 0 ? `${countInWords(added, 'en')} ${added === 1 ? 'person is' : 'people are'} new` : '',
    changed > 0 ? `${countInWords(changed, 'en')} ${changed === 1 ? 'changes' : 'change'}` : '',
    ended > 0 ? `${countInWords(ended, 'en')} ${ended === 1 ? 'ends' : 'end'}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `${capitalise(formatList(parts, 'en'))}.` : 'No people change.'
}

const sv = {
  people: countsSv,
  lists: {
    added: 'Nya',
    changed: 'Ändras',
    ended: 'Avslutas',
    same: 'Oförändrade',
  },
}

const en: typeof sv = {
  people: countsEn,
  lists: {
    added: 'New',
    changed: 'Changing',
    ended: 'Ending',
    same: 'Unchanged',
  },
}

export const countWords: Messages<typeof sv> = { sv, en }
