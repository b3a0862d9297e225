import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Bjud in till ett besök',
  lead: 'Välj något som ni vill ha en annans ögon på. Den du bjuder in får frågan på sin startsida och svarar där.',
  host: 'Din skola',
  principal: 'Rektor på en annan skola',
  choose: 'Välj en rektor',
  of: (school: string, name: string) => `${school}: ${name}`,
  colleague: 'Eller en kollega på en annan skola',
  colleagueHint: 'Kollegans e-postadress i arbetet.',
  onDay: 'Dag',
  lookAt: 'Vad ska besökaren titta på?',
  lookAtHint: 'Till exempel en lektion, ett lagmöte eller hur ni har ordnat tiden. Skriv också när och var ni ses. Namnge inga elever.',
  send: 'Bjud in',
  back: 'Tillbaka utan att bjuda in',
  done: (name: string) => `Inbjudan till ${name} är skickad.`,
}

const en: typeof sv = {
  title: 'Invite to a visit',
  lead: 'Choose something that you want another’s eyes on. Whoever you invite is asked on their start page and answers there.',
  host: 'Your school',
  principal: 'Principal of another school',
  choose: 'Choose a principal',
  of: (school, name) => `${school}: ${name}`,
  colleague: 'Or a colleague at another school',
  colleagueHint: 'The colleague’s e-mail address at work.',
  onDay: 'Day',
  lookAt: 'What is the visitor to look at?',
  lookAtHint: 'Such as a lesson, a team meeting or how you have arranged time. Write when and where you meet, too. Name no pupils.',
  send: 'Invite',
  back: 'Back without inviting',
  done: (name) => `The invitation to ${name} is sent.`,
}

export const invitationPageWords: Messages<typeof sv> = { sv, en }
