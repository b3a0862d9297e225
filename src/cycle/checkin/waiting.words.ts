import type { Messages } from '../../ground/base/language.ts'

const sv = {
  start: {
    title: (plan: string) => `Ta temperaturen på ${plan}`,
    text: 'Tre minuter för var och en. Sedan bestämmer ni om ni fortsätter, ändrar eller avslutar.',
    action: 'Starta mätningen',
  },
  decide: {
    title: (title: string, unit: string) => `${title}: besluta om åtgärderna i ${unit}`,
    text: 'Mätningen är gjord. Samtala om åtgärderna på ett möte, och besluta sedan om var och en.',
    action: 'Läs och besluta',
  },
  decideUnshown: {
    title: (title: string, unit: string) => `${title}: besluta om åtgärderna i ${unit}`,
    text: 'Mätningen har stängt, men för få har svarat för att något ska visas. Samtala om åtgärderna på ett möte, och besluta sedan om var och en.',
    action: 'Besluta',
  },
  open: {
    title: (title: string, unit: string) => `${title} för ${unit} är öppen`,
    text: 'Svara med länken i ditt mejl, eller med koden i mötet. Har du redan svarat är det klart.',
    action: 'Läs om mätningen',
  },
  done: {
    title: (title: string, unit: string) => `${title}: resultatet för ${unit} finns`,
    text: 'Läs det ni har svarat tillsammans.',
    action: 'Läs resultatet',
  },
  few: {
    title: (title: string, unit: string) => `${title} för ${unit} har stängt utan resultat`,
    text: 'För få har svarat för att något ska kunna visas.',
    action: 'Läs mer',
  },
}

const en: typeof sv = {
  start: {
    title: (plan) => `Take the temperature of ${plan}`,
    text: 'Three minutes each. Then you decide whether to continue, change or stop.',
    action: 'Start the check',
  },
  decide: {
    title: (title, unit) => `${title}: decide on the actions of ${unit}`,
    text: 'The check is done. Talk about the actions in a meeting, and then decide on each.',
    action: 'Read and decide',
  },
  decideUnshown: {
    title: (title, unit) => `${title}: decide on the actions of ${unit}`,
    text: 'The check has closed, but too few have answered for anything to be shown. Talk about the actions in a meeting, and then decide on each.',
    action: 'Decide',
  },
  open: {
    title: (title, unit) => `${title} for ${unit} is open`,
    text: 'Answer with the link in your e-mail, or with the code in the meeting. If you have answered, you are done.',
    action: 'Read about the check',
  },
  done: {
    title: (title, unit) => `${title}: the result for ${unit} is in`,
    text: 'Read what you have answered together.',
    action: 'Read the result',
  },
  few: {
    title: (title, unit) => `${title} for ${unit} has closed without a result`,
    text: 'Too few have answered for anything to be shown.',
    action: 'Read more',
  },
}

/** What waits for people about checks. */
export const waitingWords: Messages<typeof sv> = { sv, en }
