import type { Messages } from '../../ground/base/language.ts'
import type { UnitLevel } from '../protection/cell.ts'

const sv = {
  title: (unit: string) => `Resultat: ${unit}`,
  closed: (day: string) => `skattningen stängde ${day}`,
  onPage: 'På den här sidan',
  jump: 'På sidan:',
  tabs: 'Omgångar',
  change: 'Sedan förra omgången',
  sections: {
    participation: 'Deltagande',
    profile: 'Profil',
    protected: 'Skyddat resultat',
    gap: 'Personal och ledning',
    distribution: 'Fördelning',
    teams: 'Arbetslag',
    middle: 'Skolorna tillsammans',
    schools: 'Skolorna',
    importance: 'Betydelse',
    'opted-out': 'Bortvalt',
    differ: 'Skillnader',
    talk: 'Samtala om',
  },
  protected: {
    heading: 'Skyddat resultat',
    own: 'Din egen bild finns kvar under Ditt resultat. Bara du ser den.',
    ownLink: 'Till ditt resultat',
    meet: 'Till samtalet och en gemensam skattning',
    next: {
      team: 'Ni kan utgå från skolans bild, eller enas om en gemensam skattning i laget.',
      school: 'Ni kan ändå samtala om arbetet, med frågorna i skattningen som underlag.',
      district: 'Skolornas egna resultat har sina egna sidor.',
      authority: 'Skolornas egna resultat har sina egna sidor.',
    } satisfies Record<UnitLevel, string>,
  },
}

const en: typeof sv = {
  title: (unit) => `Result: ${unit}`,
  closed: (day) => `the assessment closed on ${day}`,
  onPage: 'On this page',
  jump: 'On the page:',
  tabs: 'Rounds',
  change: 'Since the round before',
  sections: {
    participation: 'Participation',
    profile: 'Profile',
    protected: 'Protected result',
    gap: 'Staff and leaders',
    distribution: 'Distribution',
    teams: 'Teams',
    middle: 'The schools together',
    schools: 'The schools',
    importance: 'Importance',
    'opted-out': 'Chosen not to',
    differ: 'Differences',
    talk: 'Talk about',
  },
  protected: {
    heading: 'Protected result',
    own: 'Your own picture is still there under Your result. Only you see it.',
    ownLink: 'To your result',
    meet: 'To the conversation and a joint assessment',
    next: {
      team: 'You can start from the school’s picture, or agree on a joint assessment in the team.',
      school: 'You can still talk about the work, with the questions of the assessment as material.',
      district: 'The schools’ own results have pages of their own.',
      authority: 'The schools’ own results have pages of their own.',
    },
  },
}

/** The head of a result, and what is said when nothing of it can be shown. */
export const headWords: Messages<typeof sv> = { sv, en }
