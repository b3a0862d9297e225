import type { Messages } from '../../ground/base/language.ts'

const sv = {
  own: (programme: string, month: string) => `Attestera din tid i ${programme}, ${month}`,
  staff: (count: number) => (count === 1 ? 'En medarbetares deltagartid att attestera' : `${count} medarbetares deltagartid att attestera`),
  text: 'Någon annan betalar för tiden och behöver ditt intyg.',
  open: 'Visa timmarna',
}

const en: typeof sv = {
  own: (programme, month) => `Attest your time in ${programme}, ${month}`,
  staff: (count) => (count === 1 ? 'One staff member’s participation to attest' : `The participation of ${count} staff to attest`),
  text: 'Somebody else pays for the time and needs your word.',
  open: 'Show the hours',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
