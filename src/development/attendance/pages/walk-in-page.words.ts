import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (name: string) => `Vem är ${name}?`,
  list: 'Närvarolistan',
  lead: 'Sök i personallistan. När du väljer någon blir det hens närvaro, och namnet tas bort.',
  who: 'Namn eller skola',
  search: 'Sök',
  none: 'Ingen i personallistan heter så.',
  onList: 'Står redan på listan: räknas en gång',
  choose: 'Det är hen',
  merged: (name: string) => `${name} är markerad som här.`,
  ended: 'Någon annan har redan tagit hand om namnet.',
  wasOn: 'Stod på listan med bara ett namn',
  mistake: 'Skrevs namnet av misstag?',
  remove: 'Ta bort namnet',
}

const en: typeof sv = {
  title: (name) => `Who is ${name}?`,
  list: 'The attendance list',
  lead: 'Search the staff list. When you choose somebody it becomes their attendance, and the name is removed.',
  who: 'Name or school',
  search: 'Search',
  none: 'Nobody on the staff list is called that.',
  onList: 'Is on the list already: counts once',
  choose: 'It is them',
  merged: (name) => `${name} is marked as here.`,
  ended: 'Somebody else has dealt with the name already.',
  wasOn: 'Stood on the list as a name alone',
  mistake: 'Was the name written by mistake?',
  remove: 'Remove the name',
}

export const walkInPageWords: Messages<typeof sv> = { sv, en }
