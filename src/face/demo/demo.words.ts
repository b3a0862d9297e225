import type { Messages } from '../../ground/base/language.ts'
import type { CharacterKey } from './characters.ts'

const sv = {
  bar: 'Det här är en demo. Titta som',
  as: {
    teacher: 'lärare',
    lead: 'arbetslagsledare',
    principal: 'rektor',
    district_head: 'verksamhetschef',
    head: 'chef för hela verksamheten',
    development_lead: 'utvecklingsledare',
    registrar: 'registrator',
    coach: 'IKT-pedagog',
    administrator: 'administratör',
  } satisfies Record<CharacterKey, string>,
  loaded:
    'Demon är inläst. Du är inloggad som administratör. Byt roll högst upp på sidan. Resultat, planer och utbildning fylls på de närmaste minuterna.',
}

const en: typeof sv = {
  bar: 'This is a demo. Look as',
  as: {
    teacher: 'a teacher',
    lead: 'a team lead',
    principal: 'a principal',
    district_head: 'a district head',
    head: 'the head of education',
    development_lead: 'a development lead',
    registrar: 'a registrar',
    coach: 'an ICT coach',
    administrator: 'an administrator',
  },
  loaded:
    'The demo is loaded. You are signed in as its administrator. Change roles at the top of the page. Results, plans and training come within the next few minutes.',
}

/** The words of the demo. */
export const demoWords: Messages<typeof sv> = { sv, en }
